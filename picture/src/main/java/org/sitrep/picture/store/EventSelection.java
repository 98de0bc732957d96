package org.sitrep.picture.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.picture.view.Box;
import org.sitrep.picture.view.EventQuestion;

/** Which events {@code h} a question asks for, as the part of a statement from its FROM on. Used for one question; not thread-safe. */
final class EventSelection {
    /** Of whom or what so many events tell at most, these are looked up; of others the list is walked through, where the next one is never far. */
    static final int FEW = 5_000;

    private final Session session;
    private final Moment moment;
    private final EventQuestion question;

    EventSelection(Session session, Moment moment, EventQuestion question) {
        this.session = session;
        this.moment = moment;
        this.question = question;
    }

    /**
     * The events for which {@code where} holds and all that the question asks beside its filter.
     *
     * @param spans what else the events may be looked up by, {@code null} if nothing
     * @param walk true if an index gives the order and only the first are taken
     */
    Sql from(Sql where, @Nullable Sql spans, boolean walk) {
        Sql rest = new Sql().add(where);
        Sql driver = null;
        if (!question.parties().isEmpty()) {
            driver = involved(rest, null, question.parties(), "kind IN ('a', 'u')", walk);
        }
        if (!question.places().isEmpty()) {
            driver = involved(rest, driver, question.places(), "kind = 'p'", walk);
        }
        involved(rest, "sort", question.kinds().stream().map(ActorKind::name).toList());
        involved(rest, "country", question.countries());
        Box box = question.box();
        if (box != null) {
            rest.add(
                            " AND h.event IN (SELECT t.event FROM telling t WHERE t.lat >= ? AND t.lat <= ?",
                            box.south(),
                            box.north())
                    .add(
                            box.west() <= box.east()
                                    ? " AND t.lon >= ? AND t.lon <= ?"
                                    : " AND (t.lon >= ? OR t.lon <= ?)",
                            box.west(),
                            box.east())
                    .add(" AND ")
                    .holds(moment, "t")
                    .add(")");
        }
        if (question.contested() != null) {
            rest.add(" AND h.contested = " + (question.contested() ? 1 : 0));
        }
        Instant since = question.since();
        if (since != null) {
            rest.add(" AND h.learned > ?", Micros.of(since));
            if (driver == null && few(session, moment, since)) {
                driver = new Sql()
                        .add("SELECT l.event AS event FROM happening l WHERE ")
                        .add(learned(moment, since));
            }
        }
        if (driver == null) {
            driver = spans;
        }
        if (driver == null) {
            return new Sql().add(" FROM happening h WHERE ").add(rest);
        }
        // CROSS JOIN keeps SQLite's planner to this order.
        return new Sql()
                .add(" FROM (")
                .add(driver)
                .add(") its CROSS JOIN happening h WHERE h.event = its.event AND ")
                .add(rest);
    }

    /** What the events are looked up by: {@code driver} if there is one already, or if these have too many. */
    private @Nullable Sql involved(Sql rest, @Nullable Sql driver, List<String> ids, String kind, boolean walk) {
        List<Long> names = new ArrayList<>(new Sql()
                .add("SELECT name FROM name WHERE " + kind + " AND id")
                .in(ids)
                .all(session, row -> row.getLong(1)));
        if (names.isEmpty()) {
            names.add(-1L);
        }
        if (driver == null && (!walk || few(names))) {
            return new Sql()
                    .add("SELECT DISTINCT i.event AS event FROM involved i WHERE i.name")
                    .in(names)
                    .add(" AND ")
                    .holds(moment, "i");
        }
        rest.add(" AND EXISTS (SELECT 1 FROM involved i WHERE i.event = h.event AND i.name")
                .in(names)
                .add(" AND ")
                .holds(moment, "i")
                .add(")");
        return driver;
    }

    /** As facets count them: by what an actor is first said to be. */
    private void involved(Sql rest, String column, List<String> values) {
        if (!values.isEmpty()) {
            rest.add(" AND EXISTS (SELECT 1 FROM involved i JOIN name x ON x.name = i.name"
                            + " WHERE i.event = h.event AND i.kind IN ('a', 'u') AND x." + column)
                    .in(values)
                    .add(" AND ")
                    .holds(moment, "i")
                    .add(")");
        }
    }

    private static Sql learned(Moment moment, Instant since) {
        return new Sql()
                .add("l.learned > ? AND ", Micros.of(since))
                .holds(moment, "l")
                .until(moment, "l.learned");
    }

    /** True if few events were first told after {@code since}. */
    static boolean few(Session session, Moment moment, Instant since) {
        Sql count = new Sql()
                .add("SELECT count(*) FROM (SELECT 1 FROM happening l WHERE ")
                .add(learned(moment, since))
                .add(" LIMIT " + FEW + ") rows");
        return session.key(count.text(), count.values()) < FEW;
    }

    private boolean few(List<Long> names) {
        Sql count = new Sql()
                .add("SELECT count(*) FROM (SELECT 1 FROM involved WHERE name")
                .in(names)
                .add(" LIMIT " + FEW + ") rows");
        return session.key(count.text(), count.values()) < FEW;
    }
}
