package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;

/** Answers who has to do with whom from the tables of the picture. Used for one question; not thread-safe. */
final class NetworkPages {
    /** Events looked at, the last told. */
    private static final int LOOKED_AT = 20_000;

    private final Session session;
    private final Moment moment;

    NetworkPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    List<Counted.Side> sides(String actor) {
        return new Sql()
                        .add(
                                "SELECT h.type, p.side, count(DISTINCT h.event) FROM part p JOIN telling t ON t.telling = p.telling AND ")
                        .holds(moment, "t")
                        .add(" JOIN happening h ON h.event = t.event AND ")
                        .holds(moment, "h")
                        .add(
                                " WHERE p.name = (SELECT name FROM name WHERE kind IN ('a', 'u') AND id = ?) GROUP BY h.type, p.side",
                                actor)
                        .all(
                                session,
                                row -> new Counted.Side(
                                        EventType.valueOf(row.getString(1)),
                                        row.getString(2).equals("a"),
                                        row.getInt(3)))
                        .stream()
                        .sorted(Counted.Side.ORDER)
                        .toList();
    }

    private record Pair(long from, long to) {}

    private record Counts(Pair pair, Map<EventType, Integer> types) {
        private int events() {
            return types.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Counted.Network network(EventQuestion question, @Nullable String centre, int most) {
        Long key = centre == null
                ? null
                : session.number("SELECT name FROM name WHERE kind IN ('a', 'u') AND id = ?", centre);
        List<Counts> all = new ArrayList<>();
        if (centre == null || key != null) {
            counts(question, key).forEach((pair, types) -> all.add(new Counts(pair, types)));
        }
        all.sort(Comparator.comparingInt((Counts each) -> -each.events()));
        // Of those with equal numbers the ids decide, so all with as many as the last shown are looked up.
        int least = all.size() <= most ? 0 : all.get(most - 1).events();
        List<Counts> likely =
                all.stream().filter(each -> each.events() >= least).toList();
        Set<Long> names = new TreeSet<>();
        likely.forEach(each -> names.addAll(List.of(each.pair.from, each.pair.to)));
        Map<Long, Named.Label> labels = new Named(session).labels(names);
        List<Counted.Edge> edges = new ArrayList<>();
        likely.forEach(each -> {
            Named.Label from = labels.get(each.pair.from);
            Named.Label to = labels.get(each.pair.to);
            if (from != null && to != null) {
                edges.add(new Counted.Edge(from.id(), to.id(), each.types));
            }
        });
        edges.sort(Counted.Edge.ORDER);
        List<Counted.Edge> shown = edges.subList(0, Math.min(most, edges.size()));
        return new Counted.Network(
                new NamedPages(session, moment).actors(Counted.Network.named(centre, shown)), shown, all.size() > most);
    }

    private Map<Pair, Map<EventType, Integer>> counts(EventQuestion question, @Nullable Long centre) {
        Map<Pair, Map<EventType, Integer>> counts = new HashMap<>();
        for (Sql part : new EventPages(session, moment).narrowed(question)) {
            // CROSS JOIN keeps SQLite's planner to this order: it would else begin with everybody who has a part in
            // anything.
            Sql sql = new Sql()
                    .add(
                            "SELECT p.name, q.name, e.type, count(DISTINCT e.event) FROM (SELECT h.event AS event, h.type AS type")
                    .add(part)
                    .add(
                            " ORDER BY h.changed DESC, h.id LIMIT " + LOOKED_AT
                                    + ") e CROSS JOIN telling t CROSS JOIN part p CROSS JOIN part q WHERE t.event = e.event AND ")
                    .holds(moment, "t")
                    .add(" AND p.telling = t.telling AND p.side = 'a'")
                    .add(" AND q.telling = t.telling AND q.side = 'r' AND q.name <> p.name");
            if (centre != null) {
                sql.add(" AND (p.name = ? OR q.name = ?)", centre, centre);
            }
            sql.add(" GROUP BY p.name, q.name, e.type")
                    .all(
                            session,
                            row -> counts.computeIfAbsent(
                                            new Pair(row.getLong(1), row.getLong(2)),
                                            pair -> new EnumMap<>(EventType.class))
                                    .merge(EventType.valueOf(row.getString(3)), row.getInt(4), Integer::sum));
        }
        return counts;
    }
}
