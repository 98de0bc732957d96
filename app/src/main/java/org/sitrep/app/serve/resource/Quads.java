package org.sitrep.app.serve.resource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;

/** Events counted by quad class and status. Not thread-safe. */
final class Quads {
    private final TreeMap<Integer, EnumMap<EventStatus, Integer>> counts = new TreeMap<>();
    private int events;

    void add(EventType type, EventStatus status, int more) {
        counts.computeIfAbsent(type.quad(), key -> new EnumMap<>(EventStatus.class))
                .merge(status, more, Integer::sum);
        events += more;
    }

    int events() {
        return events;
    }

    /** {@code events} and {@code counts}, into the object that is open. */
    void write(Json json) {
        List<Count> all = new ArrayList<>();
        counts.forEach(
                (quad, byStatus) -> byStatus.forEach((status, count) -> all.add(new Count(quad, status, count))));
        json.number("events", events)
                .list(
                        "counts",
                        all,
                        (each, count) -> each.number("quad", count.quad())
                                .text("status", count.status().word())
                                .number("events", count.events()));
    }

    private record Count(int quad, EventStatus status, int events) {}
}
