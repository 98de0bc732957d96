package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.situation.SituationEvent;

/** Events from the tables of the picture. Thread-safe. */
final class SqlKeptEvents implements KeptEvents {
    private static final long MICROS_A_DAY = 86_400_000_000L;

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
