package org.sitrep.picture.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * In how many of all events that stand now each label is, by way of the reports that tell the event. Nearly all are told once: for those two indexes are walked through once, and neither events nor reports
 * are looked up. Used for one question; not thread-safe.
 */
final class TagCounts {
    private final Session session;
    private final Moment now;

    TagCounts(Session session, Moment now) {
        this.session = session;
        this.now = now;
    }

    /** By the label without capitals. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        // CROSS JOIN keeps SQLite's planner to this order.
        Sql each = mentioned("x.word, sum(e.events)");
        each.add(" GROUP BY x.name, x.word")
                .all(session, row -> counts.merge(row.getString(1), row.getInt(2), Integer::sum));
        // A report may have a label twice where that is written in several ways.
        Sql several = new Sql()
                .add("SELECT x.word, sum(x.events) FROM (")
                .add(mentioned("DISTINCT x.word AS word, m.document AS document, e.events AS events"))
                .add(
                        " AND x.word IN (SELECT word FROM name WHERE kind = 't' GROUP BY word HAVING count(*) > 1)) x GROUP BY x.word");
        several.all(session, row -> counts.put(row.getString(1), row.getInt(2)) == null);
        new Sql()
                .add(
                        "SELECT x.word, count(DISTINCT h.event) FROM happening h CROSS JOIN telling t CROSS JOIN mention m CROSS JOIN name x WHERE ")
                .holds(now, "h")
                .add(" AND h.tellings <> 1 AND t.event = h.event AND ")
                .holds(now, "t")
                .add(" AND m.document = t.document AND ")
                .holds(now, "m")
                .add(" AND x.name = m.name AND x.kind = 't' GROUP BY x.word")
                .all(session, row -> counts.merge(row.getString(1), row.getInt(2), Integer::sum));
        return counts;
    }

    private Sql mentioned(String what) {
        return new Sql()
                .add(
                        "SELECT " + what
                                + " FROM name x CROSS JOIN mention m CROSS JOIN (SELECT h.first_document AS document, count(*) AS events FROM happening h WHERE ")
                .holds(now, "h")
                .add(" AND h.tellings = 1 GROUP BY h.first_document) e WHERE x.kind = 't' AND m.name = x.name AND ")
                .holds(now, "m")
                .add(" AND e.document = m.document");
    }
}
