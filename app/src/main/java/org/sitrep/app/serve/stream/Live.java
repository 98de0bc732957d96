package org.sitrep.app.serve.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.AlertJson;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.EventStream;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.StoreFailure;

/**
 * Tells listeners when something has come into the store, whichever process put it there. Thread-safe.
 *
 * <p>The store is looked at once a second, and only while somebody listens. The id of an event names the state of the store and the last alert told, so that whoever was cut off hears
 * the alerts that came meanwhile.
 */
public final class Live implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;

    /** Alerts told to one listener in one look; a watch may find hundreds at once, and a listener has room for few. */
    private static final int AT_ONCE = 32;

    /** Older alerts that nobody listened to are left to the lists. */
    private static final int MOST_MISSED = 100;

    private final Store store;
    private final Clock clock;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Thread looking;
    private volatile long known;
    private volatile long told;

    /** Tells of {@code store}. */
    public Live(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.known = store.revision();
        this.told = last();
        this.looking = Thread.ofVirtual().name("live").start(this::look);
    }

    /** Its route. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/stream", this::listen));
    }

    private Reply listen(Call call) {
        Heard heard = Heard.of(call.header("Last-Event-ID"));
        return Reply.events(stream -> {
            Listener listener = new Listener(stream, since(heard));
            long revision = store.revision();
            listener.send("hello", changed(), revision);
            if (heard != null && heard.revision != revision) {
                // Something came while nobody was listening.
                listener.send("changed", changed(), revision);
            }
            listeners.add(listener);
        });
    }

    /** The last alert that whoever begins to listen need not hear of: the one it says it heard, or else the last that anybody heard. */
    private long since(@Nullable Heard heard) {
        List<Alerts.Alert> latest = store.alerts().latest(null, MOST_MISSED);
        long oldest = latest.size() < MOST_MISSED ? 0 : latest.getLast().number() - 1;
        return Math.max(oldest, heard != null && heard.alert >= 0 ? heard.alert : told);
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_MILLIS);
                if (!listeners.isEmpty()) {
                    tellIfChanged();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long last() {
        List<Alerts.Alert> latest = store.alerts().latest(null, 1);
        return latest.isEmpty() ? 0 : latest.getFirst().number();
    }

    private void tellIfChanged() {
        try {
            long last = last();
            for (Listener listener : listeners) {
                if (listener.told < last) {
                    alerts(listener);
                }
            }
            long revision = store.revision();
            if (revision != known) {
                known = revision;
                String changed = changed();
                listeners.removeIf(listener -> !listener.send("changed", changed, revision));
            }
        } catch (StoreFailure e) {
            // Whoever asks the store next is told; listeners hear of it when it answers again.
            return;
        }
    }

    private void alerts(Listener listener) {
        for (Alerts.Alert alert : store.alerts().after(null, listener.told, AT_ONCE)) {
            listener.told = alert.number();
            if (!listener.send("alert", AlertJson.write(alert).toString(), known)) {
                listeners.remove(listener);
                return;
            }
            told = Math.max(told, alert.number());
        }
    }

    private String changed() {
        Store.Totals totals = store.totals(Instant.MAX);
        int corrections = store.corrections(Instant.MAX).size();
        return new String(
                Json.bytes(json -> json.text("until", clock.instant())
                        .number("documents", totals.documents())
                        .number("corrections", corrections)),
                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        looking.interrupt();
    }

    /** Somebody who listens, and the last alert told to them. Told by one thread at a time. */
    private static final class Listener {
        private final EventStream stream;
        private long told;

        Listener(EventStream stream, long told) {
            this.stream = stream;
            this.told = told;
        }

        boolean send(String name, String data, long revision) {
            return stream.send(revision + "." + told, name, data);
        }
    }

    /**
     * What the id of an event said.
     *
     * @param revision of the store, -1 for none that ever was
     * @param alert its number, -1 if nothing was said of alerts
     */
    private record Heard(long revision, long alert) {
        private static final Pattern ID = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

        static @Nullable Heard of(@Nullable String id) {
            if (id == null) {
                return null;
            }
            Matcher matcher = ID.matcher(id);
            return matcher.matches()
                    ? new Heard(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                    : new Heard(-1, -1);
        }
    }
}
