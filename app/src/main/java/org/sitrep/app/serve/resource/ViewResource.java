package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.view.EventView;

/** Events counted: over time and on the map. */
public final class ViewResource {
    /** Bins that a timeline has at most when its width is chosen here. */
    private static final int BINS = 400;

    private static final int MOST_PLACES = 5_000;

    private final Situations situations;

    /** Views of {@code situations}. */
    public ViewResource(Situations situations) {
        this.situations = situations;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/timeline", this::timeline), Route.get("/api/v1/map", this::map));
    }

    /** By which clock. */
    enum Clock {
        HAPPENED,
        PUBLISHED,
        LEARNED;

        @Nullable
        LocalDate day(EventView event) {
            return switch (this) {
                case HAPPENED -> event.from();
                case PUBLISHED -> event.published();
                case LEARNED -> event.learned().atZone(ZoneOffset.UTC).toLocalDate();
            };
        }
    }

    /** How wide a bin is. */
    enum Bin {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate last(LocalDate first) {
            return switch (this) {
                case DAY -> first;
                case WEEK -> first.plusDays(6);
                case MONTH -> first.plusMonths(1).minusDays(1);
                case YEAR -> first.plusYears(1).minusDays(1);
            };
        }

        /** The narrowest with few enough bins from {@code first} to {@code last}. */
        static Bin fitting(LocalDate first, LocalDate last) {
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            if (days <= BINS) {
                return DAY;
            }
            return days <= BINS * 7L ? WEEK : days <= BINS * 30L ? MONTH : YEAR;
        }
    }

    private Reply timeline(Call call) {
        EventFilters.Asked asked = EventFilters.all(call);
        Clock given = call.choice("clock", Clock.class);
        Clock clock = given == null ? Clock.HAPPENED : given;
        Bin wished = call.choice("bin", Bin.class);
        List<EventView> events = Events.all(situations.view(), asked);
        List<LocalDate> days = new ArrayList<>();
        events.forEach(event -> {
            LocalDate day = clock.day(event);
            if (day != null) {
                days.add(day);
            }
        });
        Bin bin = wished != null
                ? wished
                : days.isEmpty()
                        ? Bin.DAY
                        : Bin.fitting(
                                days.stream().min(Comparator.naturalOrder()).orElseThrow(),
                                days.stream().max(Comparator.naturalOrder()).orElseThrow());
        TreeMap<LocalDate, Quads> bins = new TreeMap<>();
        for (EventView event : events) {
            LocalDate day = clock.day(event);
            if (day != null) {
                bins.computeIfAbsent(bin.first(day), key -> new Quads()).add(event);
            }
        }
        return Reply.json(json -> json.text("clock", clock.name().toLowerCase(Locale.ROOT))
                .text("bin", bin.name().toLowerCase(Locale.ROOT))
                .number("total", events.size())
                .number("undated", events.size() - days.size())
                .list("bins", bins.entrySet(), (each, entry) -> {
                    each.text("from", entry.getKey()).text("to", bin.last(entry.getKey()));
                    entry.getValue().write(each);
                }));
    }

    private Reply map(Call call) {
        List<EventView> events = Events.all(situations.view(), EventFilters.all(call));
        Map<String, Located> places = new LinkedHashMap<>();
        Map<String, Quads> counts = new HashMap<>();
        TreeMap<String, Quads> countries = new TreeMap<>();
        int unknown = 0;
        for (EventView event : events) {
            Located place =
                    event.places().isEmpty() ? null : event.places().getFirst().value();
            if (place != null
                    && place.lat() != null
                    && place.precision() != Precision.COUNTRY
                    && place.precision() != Precision.REGION) {
                places.putIfAbsent(place.id(), place);
                counts.computeIfAbsent(place.id(), key -> new Quads()).add(event);
            } else if (place != null && place.country() != null) {
                countries.computeIfAbsent(place.country(), key -> new Quads()).add(event);
            } else {
                unknown++;
            }
        }
        List<Located> sorted = places.values().stream()
                .sorted(Comparator.comparingInt((Located place) -> count(counts, place))
                        .reversed()
                        .thenComparing(Located::id))
                .toList();
        List<Located> shown = sorted.subList(0, Math.min(MOST_PLACES, sorted.size()));
        int nowhere = unknown;
        return Reply.json(json -> json.number("total", events.size())
                .list("places", shown, (each, place) -> {
                    each.object("place", place, SituationShapes::place);
                    counts.getOrDefault(place.id(), new Quads()).write(each);
                })
                .list("countries", countries.entrySet(), (each, entry) -> {
                    each.text("country", entry.getKey());
                    entry.getValue().write(each);
                })
                .number("unknown", nowhere)
                .flag("more", shown.size() < sorted.size()));
    }

    private static int count(Map<String, Quads> counts, Located place) {
        Quads quads = counts.get(place.id());
        return quads == null ? 0 : quads.events();
    }
}
