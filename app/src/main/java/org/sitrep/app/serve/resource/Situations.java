package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.view.RecordsView;
import org.sitrep.picture.view.SituationView;

/**
 * The situation that a store holds, as of any moment. Thread-safe.
 *
 * <p>It is worked out when it is first asked for and again when the store has grown.
 */
public final class Situations {
    private final Store store;
    private @Nullable At current;

    /** What was worked out, and of which revision of the store. */
    private record At(long revision, RecordsView view, Map<Instant, Directory> directories) {}

    /** The situation of {@code store}. */
    public Situations(Store store) {
        this.store = store;
    }

    /** What is asked of its events: answered from the picture that the store keeps. */
    SituationView view() {
        return store.situation();
    }

    /** Who and what was named at a moment. */
    Directory directory(Instant asOf) {
        At at = current();
        synchronized (at.directories()) {
            return at.directories()
                    .computeIfAbsent(asOf, key -> new Directory(at.view().picture(key)));
        }
    }

    private synchronized At current() {
        long revision = store.revision();
        At known = current;
        if (known == null || known.revision() != revision) {
            known = new At(revision, new RecordsView(this::made), new Few());
            current = known;
        }
        return known;
    }

    /** The moments asked for last. */
    private static final class Few extends LinkedHashMap<Instant, Directory> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 4;

        private Few() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Directory> eldest) {
            return size() > MOST;
        }
    }

    private Picture made(Instant asOf) {
        List<Learned> learned = new ArrayList<>();
        try (Stream<Stored> records = store.corrected(asOf)) {
            records.forEach(stored -> learned.add(new Learned(stored.record(), stored.learned())));
        }
        // Of one moment the order is kept in which the reports came.
        learned.sort(Comparator.comparing(Learned::learned));
        return Picture.of(learned, Overlay.of(store.corrections(asOf)));
    }
}
