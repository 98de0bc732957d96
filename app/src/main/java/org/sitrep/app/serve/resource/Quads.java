package org.sitrep.app.serve.resource;

import java.util.TreeMap;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.view.EventView;

/** Events counted by quad class and status. Not thread-safe. */
final class Quads {
    private static final int STATUSES = EventStatus.values().length;

    private final TreeMap<Integer, Integer> counts = new TreeMap<>();
    private int events;

    void add(EventView event) {
        EventStatus status = event.statuses().isEmpty()
                ? EventStatus.HAPPENED
                : event.statuses().getFirst().value();
        counts.merge(event.type().quad() * STATUSES + status.ordinal(), 1, Integer::sum);
        events++;
    }

    int events() {
        return events;
    }

    /** {@code events} and {@code counts}, into the object that is open. */
    void write(Json json) {
        json.number("events", events)
                .list(
                        "counts",
                        counts.entrySet(),
                        (each, entry) -> each.number("quad", entry.getKey() / STATUSES)
                                .text("status", EventStatus.values()[entry.getKey() % STATUSES].word())
                                .number("events", entry.getValue()));
    }
}
