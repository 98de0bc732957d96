package org.sitrep.app.serve.resource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.sitrep.app.serve.http.Json;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.picture.view.EventView;

/** Events counted by quad class and status. Not thread-safe. */
final class Quads {
    private final TreeMap<Integer, EnumMap<EventStatus, Integer>> counts = new TreeMap<>();
    private int events;

    void add(EventView event) {
        EventStatus status = event.statuses().isEmpty()
                ? EventStatus.HAPPENED
                : event.statuses().getFirst().value();
        counts.computeIfAbsent(event.type().quad(), key -> new EnumMap<>(EventStatus.class))
                .merge(status, 1, Integer::sum);
        events++;
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
