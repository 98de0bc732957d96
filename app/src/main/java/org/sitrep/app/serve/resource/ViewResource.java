package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.SituationView;

/** Events counted: over time and on the map. */
public final class ViewResource {
    /** Bins that a timeline has at most when its width is chosen here. */
    private static final int BINS = 400;

    private static final int MOST_PLACES = 5_000;

    private final SituationView view;

    /** Views of a situation. */
    public ViewResource(SituationView view) {
        this.view = view;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/timeline", this::timeline), Route.get("/api/v1/map", this::map));
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
        EventQuestion question = EventFilters.all(call);
        Counted.Clock given = call.choice("clock", Counted.Clock.class);
        Counted.Clock clock = given == null ? Counted.Clock.HAPPENED : given;
        Bin wished = call.choice("bin", Bin.class);
        List<Counted.OnDay> counts = view.days(question, clock);
        int total = counts.stream().mapToInt(Counted.OnDay::events).sum();
        List<LocalDate> days =
                counts.stream().map(Counted.OnDay::day).filter(Objects::nonNull).toList();
        // They come in the order of days.
        Bin bin = wished != null ? wished : days.isEmpty() ? Bin.DAY : Bin.fitting(days.getFirst(), days.getLast());
        TreeMap<LocalDate, Quads> bins = new TreeMap<>();
        int dated = 0;
        for (Counted.OnDay count : counts) {
            if (count.day() != null) {
                dated += count.events();
                bins.computeIfAbsent(bin.first(count.day()), key -> new Quads())
                        .add(count.type(), count.status(), count.events());
            }
        }
        int undated = total - dated;
        return Reply.json(json -> json.text("clock", clock.name().toLowerCase(Locale.ROOT))
                .text("bin", bin.name().toLowerCase(Locale.ROOT))
                .number("total", total)
                .number("undated", undated)
                .list("bins", bins.entrySet(), (each, entry) -> {
                    each.text("from", entry.getKey()).text("to", bin.last(entry.getKey()));
                    entry.getValue().write(each);
                }));
    }

    private Reply map(Call call) {
        Map<String, Located> places = new LinkedHashMap<>();
        Map<String, Quads> counts = new HashMap<>();
        TreeMap<String, Quads> countries = new TreeMap<>();
        int unknown = 0;
        int total = 0;
        for (Counted.InPlace count : view.map(EventFilters.all(call))) {
            Located place = count.place();
            Quads quads = null;
            if (place != null
                    && place.lat() != null
                    && place.precision() != Precision.COUNTRY
                    && place.precision() != Precision.REGION) {
                places.putIfAbsent(place.id(), place);
                quads = counts.computeIfAbsent(place.id(), key -> new Quads());
            } else if (place != null && place.country() != null) {
                quads = countries.computeIfAbsent(place.country(), key -> new Quads());
            }
            if (quads == null) {
                unknown += count.events();
            } else {
                quads.add(count.type(), count.status(), count.events());
            }
            total += count.events();
        }
        List<Located> sorted = places.values().stream()
                .sorted(Comparator.comparingInt((Located place) -> count(counts, place))
                        .reversed()
                        .thenComparing(Located::id))
                .toList();
        List<Located> shown = sorted.subList(0, Math.min(MOST_PLACES, sorted.size()));
        int nowhere = unknown;
        int all = total;
        return Reply.json(json -> json.number("total", all)
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
