package org.sitrep.picture.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.situation.Told;

/** Counts events by what they are. Stateless and thread-safe. */
final class FacetCounts {
    private FacetCounts() {}

    static Facets of(List<EventView> events, Function<String, List<Told>> tellings) {
        return new Facets(
                events.size(),
                count(events, event -> Stream.of(event.type().name())),
                count(
                        events,
                        event -> event.places().stream()
                                .map(place -> place.value().country())),
                count(
                        events,
                        event -> event.statuses().stream()
                                .map(status -> status.value().word())),
                count(events, event -> tellings.apply(event.id()).stream().map(Told::outlet)),
                days(events, EventView::from),
                days(events, EventView::published),
                days(events, event -> event.learned().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static List<Facets.Count> count(List<EventView> events, Function<EventView, Stream<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        for (EventView event : events) {
            values.apply(event)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(each -> new Facets.Count(each.getKey(), each.getValue()))
                .sorted(Comparator.<Facets.Count>comparingInt(each -> -each.events())
                        .thenComparing(Facets.Count::value))
                .toList();
    }

    private static List<Facets.DayCount> days(List<EventView> events, Function<EventView, @Nullable LocalDate> day) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (EventView event : events) {
            LocalDate value = day.apply(event);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Facets.DayCount(each.getKey(), each.getValue()))
                .toList();
    }
}
