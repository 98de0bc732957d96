package org.sitrep.app.serve.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * <p>The store is looked at once a second, and only while somebody listens.
 */
public final class Live implements AutoCloseable {
    private static final long LOOK_MILLIS = 1_000;
    private static final int MOST_ALERTS = 100;

    private final Store store;
    private final Clock clock;
    private final Set<EventStream> listeners = ConcurrentHashMap.newKeySet();
    private final Thread looking;
    private volatile long known;
    private long told;

    /** Tells of {@code store}. */
    public Live(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.known = store.revision();
        this.told = last(store);
        this.looking = Thread.ofVirtual().name("live").start(this::look);
    }

    /** Its route. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/stream", this::listen));
    }

    /**
     * Tells everybody who listens.
     *
     * @param name of the event, such as {@code alert}
     * @param data JSON on one line
     */
    public void tell(String name, String data) {
        send(name, data, known);
    }

    private Reply listen(Call call) {
        String last = call.header("Last-Event-ID");
        return Reply.events(stream -> {
            long revision = store.revision();
            stream.send(String.valueOf(revision), "hello", changed());
            if (last != null && !last.equals(String.valueOf(revision))) {
                // Something came while nobody was listening.
                stream.send(String.valueOf(revision), "changed", changed());
            }
            listeners.add(stream);
        });
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

    private static long last(Store store) {
        List<Alerts.Alert> latest = store.alerts().latest(null, 1);
        return latest.isEmpty() ? 0 : latest.getFirst().number();
    }

    private void tellIfChanged() {
        try {
            for (Alerts.Alert alert : store.alerts().after(null, told, MOST_ALERTS)) {
                told = alert.number();
                send("alert", AlertJson.write(alert).toString(), known);
            }
            long revision = store.revision();
            if (revision != known) {
                known = revision;
                send("changed", changed(), revision);
            }
        } catch (StoreFailure e) {
            // Whoever asks the store next is told; listeners hear of it when it answers again.
            return;
        }
    }

    private void send(String name, String data, long id) {
        listeners.removeIf(stream -> !stream.send(String.valueOf(id), name, data));
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
}
