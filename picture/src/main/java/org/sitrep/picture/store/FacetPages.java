package org.sitrep.picture.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.Facets;

/** Counts events by what they are, from the tables of the picture. Used for one question; not thread-safe. */
final class FacetPages {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Moment moment;

    FacetPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    Facets facets(EventQuestion question) {
        return question.filter().equals(Filter.EVERYTHING) && question.party() == null
                ? everything()
                : some(new EventPages(session, moment).all(question));
    }

    /** Of all events the database counts: they are too many to be fetched. */
    private Facets everything() {
        Sql count = new Sql().add("SELECT count(*) FROM happening h WHERE ").holds(moment, "h");
        return new Facets(
                (int) session.key(count.text(), count.values()),
                counts("h.type", "count(*)", false),
                upper(counts("t.country", "count(DISTINCT t.event)", true)),
                counts("t.status", "count(DISTINCT t.event)", true),
                counts("t.outlet", "count(DISTINCT t.event)", true),
                days("h.day"),
                days("h.published"),
                days("h.learned / " + DAY_MICROS));
    }

    private static List<Facets.Count> upper(List<Facets.Count> counts) {
        return counts.stream()
                .map(each -> new Facets.Count(each.value().toUpperCase(Locale.ROOT), each.events()))
                .toList();
    }

    private List<Facets.Count> counts(String value, String count, boolean told) {
        Sql sql = new Sql()
                .add("SELECT " + value + ", " + count + (told ? " FROM telling t" : " FROM happening h") + " WHERE ");
        sql.holds(moment, told ? "t" : "h").add(" AND " + value + " IS NOT NULL GROUP BY " + value);
        return sorted(sql.all(session, row -> new Facets.Count(row.getString(1), row.getInt(2))));
    }

    private static List<Facets.Count> sorted(List<Facets.Count> counts) {
        return counts.stream()
                .sorted(Comparator.<Facets.Count>comparingInt(each -> -each.events())
                        .thenComparing(Facets.Count::value))
                .toList();
    }

    private List<Facets.DayCount> days(String day) {
        return new Sql()
                .add("SELECT " + day + ", count(*) FROM happening h WHERE ")
                .holds(moment, "h")
                .add(" AND " + day + " > " + Days.UNKNOWN.first() + " GROUP BY " + day + " ORDER BY " + day)
                .all(session, row -> new Facets.DayCount(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2)));
    }

    private record Row(String type, long day, @Nullable Long published, long learned) {}

    private record Told(
            long event,
            @Nullable String country,
            String status,
            @Nullable String outlet) {}

    private Facets some(List<Long> events) {
        Map<String, Integer> types = new TreeMap<>();
        Map<String, Integer> countries = new TreeMap<>();
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> outlets = new TreeMap<>();
        Map<Long, Integer> happened = new TreeMap<>();
        Map<Long, Integer> published = new TreeMap<>();
        Map<Long, Integer> learned = new TreeMap<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            List<Long> some = events.subList(from, Math.min(events.size(), from + AT_ONCE));
            for (Row row : rows(some)) {
                types.merge(row.type, 1, Integer::sum);
                if (row.day > Days.UNKNOWN.first()) {
                    happened.merge(row.day, 1, Integer::sum);
                }
                if (row.published != null) {
                    published.merge(row.published, 1, Integer::sum);
                }
                learned.merge(Math.floorDiv(row.learned, DAY_MICROS), 1, Integer::sum);
            }
            Set<String> seen = new HashSet<>();
            for (Told told : told(some)) {
                count(countries, told.event, told.country, "c", seen);
                count(statuses, told.event, told.status, "s", seen);
                count(outlets, told.event, told.outlet, "o", seen);
            }
        }
        return new Facets(
                events.size(),
                counted(types),
                sorted(upper(counted(countries))),
                counted(statuses),
                counted(outlets),
                dayCounts(happened),
                dayCounts(published),
                dayCounts(learned));
    }

    private List<Row> rows(List<Long> events) {
        return new Sql()
                .add("SELECT h.type, h.day, h.published, h.learned FROM happening h WHERE h.event")
                .in(events)
                .add(" AND ")
                .holds(moment, "h")
                .all(session, row -> {
                    long day = row.getLong(3);
                    return new Row(row.getString(1), row.getLong(2), row.wasNull() ? null : day, row.getLong(4));
                });
    }

    private List<Told> told(List<Long> events) {
        return new Sql()
                .add("SELECT t.event, t.country, t.status, t.outlet FROM telling t WHERE t.event")
                .in(events)
                .add(" AND ")
                .holds(moment, "t")
                .all(session, row -> new Told(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    private static void count(
            Map<String, Integer> counts, long event, @Nullable String value, String sort, Set<String> seen) {
        if (value != null && seen.add(sort + event + " " + value)) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private static List<Facets.Count> counted(Map<String, Integer> counts) {
        List<Facets.Count> all = new ArrayList<>();
        counts.forEach((value, events) -> all.add(new Facets.Count(value, events)));
        return sorted(all);
    }

    private static List<Facets.DayCount> dayCounts(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new Facets.DayCount(LocalDate.ofEpochDay(each.getKey()), each.getValue()))
                .toList();
    }
}
