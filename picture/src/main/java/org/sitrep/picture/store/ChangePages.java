package org.sitrep.picture.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.view.Changes;
import org.sitrep.picture.view.Comparing;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.EventViews;
import org.sitrep.picture.view.StoryView;

/** Answers what became known between two moments from the tables of the picture. Used for one question; not thread-safe. */
final class ChangePages {
    private static final String SIZED =
            "(t.killed_low IS NOT NULL OR t.wounded_low IS NOT NULL OR t.arrested_low IS NOT NULL OR t.protesters_low IS NOT NULL)";

    private final Session session;
    private final Moment before;
    private final Moment now;
    private final int limit;

    ChangePages(Session session, Moment before, Moment now, int limit) {
        this.session = session;
        this.before = before;
        this.now = now;
        this.limit = limit;
    }

    Changes changes(Instant since, Instant until) {
        return new Changes(since, until, events(), tolls(), holdings(), contested(), stories());
    }

    private record Row(long event, String id, @Nullable String story) {}

    /** Adds that a row of {@code alias} began to hold in between and the thing had no row before. */
    private Sql fresh(Sql sql, String table, String alias) {
        return sql.add(alias + ".since > ? AND ", before.at())
                .holds(now, alias)
                .add(" AND NOT EXISTS (SELECT 1 FROM " + table + " o WHERE o.id = " + alias + ".id AND ")
                .holds(before, "o")
                .add(")");
    }

    private List<EventView> events() {
        List<Row> rows = fresh(new Sql().add("SELECT h.event, h.id, h.story FROM happening h WHERE "), "happening", "h")
                .add(" ORDER BY h.changed DESC, h.id LIMIT ?", limit)
                .all(session, row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
        Map<Long, List<Told>> tellings = new EventPages(session, now)
                .tellings(rows.stream().map(Row::event).toList());
        return rows.stream()
                .map(row -> EventViews.of(new Joined(row.id, tellings.getOrDefault(row.event, List.of())), row.story))
                .toList();
    }

    /** Events that were told before and after, of which a telling with a number came or went in between. */
    private List<Row> retold() {
        Sql sql = new Sql()
                .add("SELECT h.event, h.id, h.story FROM happening h WHERE ")
                .holds(now, "h")
                .add(
                        " AND h.event IN (SELECT t.event FROM telling t WHERE t.since > ? AND t.since <= ? AND "
                                + SIZED,
                        before.at(),
                        now.at())
                .add(
                        " UNION SELECT t.event FROM telling t WHERE t.until > ? AND t.until <= ? AND t.until < "
                                + Micros.FOREVER + " AND " + SIZED + ")",
                        before.at(),
                        now.at())
                .add(" AND EXISTS (SELECT 1 FROM happening o WHERE o.event = h.event AND ")
                .holds(before, "o")
                .add(") ORDER BY h.changed DESC, h.id");
        return sql.all(session, row -> new Row(row.getLong(1), row.getString(2), row.getString(3)));
    }

    private List<Changes.Toll> tolls() {
        List<Row> rows = retold();
        List<Long> events = rows.stream().map(Row::event).toList();
        Map<Long, List<Told>> then = new EventPages(session, before).tellings(events);
        Map<Long, List<Told>> tellings = new EventPages(session, now).tellings(events);
        List<Changes.Toll> tolls = new ArrayList<>();
        for (Row row : rows) {
            List<Told> one = then.getOrDefault(row.event, List.of());
            List<Told> other = tellings.getOrDefault(row.event, List.of());
            if (!one.isEmpty() && !other.isEmpty()) {
                tolls.addAll(Comparing.moved(
                        EventViews.of(new Joined(row.id, one), null),
                        EventViews.of(new Joined(row.id, other), row.story)));
            }
        }
        return cut(tolls);
    }

    List<Changes.Held> holdings() {
        HeldPages then = new HeldPages(session, before);
        HeldPages after = new HeldPages(session, now);
        List<HeldPages.Held> touched = new Sql()
                .add(
                        "SELECT DISTINCT o.id, o.matter FROM holding o WHERE o.since > ? AND o.since <= ?",
                        before.at(),
                        now.at())
                .add(
                        " UNION SELECT o.id, o.matter FROM holding o WHERE o.until > ? AND o.until <= ? AND o.until < "
                                + Micros.FOREVER,
                        before.at(),
                        now.at())
                .all(session, row -> new HeldPages.Held(row.getString(1), row.getString(2)));
        List<Changes.Held> changed = new ArrayList<>();
        for (HeldPages.Held row : touched.stream()
                .sorted(Comparator.comparing(HeldPages.Held::id))
                .toList()) {
            if (changed.size() == limit) {
                break;
            }
            Holding old = then.holding(row);
            Holding held = after.holding(row);
            if (Comparing.changed(old, held)) {
                changed.add(new Changes.Held(old, held));
            }
        }
        return List.copyOf(changed);
    }

    private List<org.sitrep.picture.contested.Contested> contested() {
        Sql sql = new Sql()
                .add(
                        "SELECT c.id, h.id, c.event, c.matter, c.changed FROM contest c LEFT JOIN happening h ON h.event = c.event AND ");
        sql.holds(now, "h").add(" WHERE ");
        List<HeldPages.Contest> rows = fresh(sql, "contest", "c")
                .add(" ORDER BY c.changed DESC, c.id LIMIT ?", limit)
                .all(
                        session,
                        row -> new HeldPages.Contest(
                                row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getLong(5)));
        return new HeldPages(session, now).contested(rows);
    }

    List<StoryView> stories() {
        return fresh(new Sql().add("SELECT " + StoryPages.COLUMNS + " FROM story s WHERE "), "story", "s")
                .add(" ORDER BY s.changed DESC, s.id LIMIT ?", limit)
                .all(session, StoryPages::row)
                .stream()
                .map(new StoryPages(session, now)::shown)
                .toList();
    }

    private <T> List<T> cut(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }
}
