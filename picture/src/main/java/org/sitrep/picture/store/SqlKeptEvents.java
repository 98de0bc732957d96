package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.view.EventQuestion;

/** Events from the tables of the picture. Thread-safe. */
final class SqlKeptEvents implements KeptEvents {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    /** As the index has it. */
    private static final String NEWS = "coalesce(h.published, h.learned / 86400000000)";

    private final Connections connections;

    SqlKeptEvents(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Stream<SituationEvent> all(Instant asOf) {
        return connections.stream(session -> new EventStream(session, Moment.of(session, asOf)).all());
    }

    @Override
    public Stream<SituationEvent> toldSince(Instant after, Instant asOf) {
        Sql since = new Sql().add(" AND h.changed > ?", Micros.of(after));
        return connections.stream(session -> new EventStream(session, Moment.of(session, asOf)).only(since));
    }

    @Override
    public List<SituationEvent> toldBy(String document, Instant asOf) {
        return connections.read(session -> {
            Moment moment = Moment.of(session, asOf);
            Sql by = new Sql()
                    .add(
                            " AND h.event IN (SELECT t.event FROM document d JOIN telling t ON t.document = d.document WHERE d.id = ? AND ",
                            document)
                    .holds(moment, "t")
                    .add(")");
            return new EventStream(session, moment).only(by).toList();
        });
    }

    @Override
    public Map<LocalDate, Integer> newsDays(Filter filter, LocalDate from, LocalDate to, Instant asOf) {
        EventQuestion question = EventQuestion.asOf(asOf).where(filter);
        Sql days = new Sql().add(" AND " + NEWS + " >= ? AND " + NEWS + " <= ?", from.toEpochDay(), to.toEpochDay());
        Map<LocalDate, Integer> counts = new TreeMap<>();
        connections.read(session -> {
            for (Sql part : new EventPages(session, Moment.of(session, asOf)).parts(question, days)) {
                new Sql()
                        .add("SELECT " + NEWS + ", count(*)")
                        .add(part)
                        .add(" GROUP BY " + NEWS)
                        .all(
                                session,
                                row -> counts.merge(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2), Integer::sum));
            }
            return true;
        });
        return counts;
    }

    @Override
    public List<SituationEvent> newsOf(LocalDate day, Filter filter, int most, Instant asOf) {
        Sql that = new Sql().add(" AND " + NEWS + " = ?", day.toEpochDay());
        return connections.read(session -> new EventStream(session, Moment.of(session, asOf))
                .only(that)
                .filter(filter)
                .limit(most)
                .toList());
    }

    @Override
    public @Nullable SituationEvent event(String id, Instant asOf) {
        Sql called = new Sql().add(" AND h.id = ?", id);
        return connections.readOne(session -> new EventStream(session, Moment.of(session, asOf))
                .only(called)
                .findFirst()
                .orElse(null));
    }

    @Override
    public @Nullable LocalDate firstDay(Instant asOf) {
        Long day = connections.readOne(session -> number(
                session,
                new Sql()
                        .add("SELECT min(coalesce(r.day, r.learned / " + MICROS_A_DAY + ")) FROM report r WHERE ")
                        .holds(Moment.of(session, asOf), "r")));
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    @Override
    public @Nullable Instant lastOf(String outlet, Instant asOf) {
        Long learned = connections.readOne(session -> {
            Moment moment = Moment.of(session, asOf);
            return number(
                    session,
                    new Sql()
                            .add(
                                    "SELECT max(r.learned) FROM name n JOIN mention m ON m.name = n.name JOIN report r ON r.document = m.document"
                                            + " WHERE n.kind = 's' AND n.id = ? AND ",
                                    outlet)
                            .holds(moment, "m")
                            .add(" AND ")
                            .holds(moment, "r"));
        });
        return learned == null ? null : Micros.instant(learned);
    }

    private static @Nullable Long number(Session session, Sql sql) {
        return session.number(sql.text(), sql.values());
    }
}
