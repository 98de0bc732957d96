package org.sitrep.app.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Kept;
import org.sitrep.picture.store.Store;

/** The watches of a store, each kept with all its earlier states. Thread-safe. */
public final class WatchBook {
    private final Store store;

    /** The watches of {@code store}, which stays with whoever opened it. */
    public WatchBook(Store store) {
        this.store = store;
    }

    /** All watches, in the order in which they were first added. */
    public List<Watched> all() {
        List<Watched> all = new ArrayList<>();
        try (Stream<Kept> kept = store.kept(Kept.Kind.WATCH, Instant.MAX)) {
            for (Kept each : (Iterable<Kept>) kept::iterator) {
                String body = each.body();
                if (body != null && WatchJson.read(body, each.since()) instanceof WatchJson.Parsed.Good(Watch watch)) {
                    all.add(new Watched(watch, null));
                }
            }
        }
        // The stream holds a connection; how far each looked is asked for afterwards.
        return all.stream()
                .map(each -> new Watched(
                        each.watch(), store.alerts().seen(each.watch().name())))
                .toList();
    }

    /** The watch of this name, {@code null} if there is none. */
    public @Nullable Watched find(String name) {
        return all().stream()
                .filter(each -> each.watch().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Keeps {@code watch}, in place of one of its name. */
    public void put(Watch watch, Instant now) {
        String body = WatchJson.write(watch, true).toString();
        store.keep(List.of(new Kept(Kept.Kind.WATCH, watch.name(), body, now)));
    }

    /** Takes a watch away; false if there is none of this name. */
    public boolean remove(String name, Instant now) {
        if (find(name) == null) {
            return false;
        }
        store.keep(List.of(new Kept(Kept.Kind.WATCH, name, null, now)));
        return true;
    }
}
