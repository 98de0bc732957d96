package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.situation.ToldForm;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.StoryView;

/** Answers about stories, reports and statements from the tables of the picture. Used for one question; not thread-safe. */
final class StoryPages {
    static final String COLUMNS =
            "s.id, s.title, s.first_day, s.last_day, s.reports, s.origins, s.events, s.changed, s.changes";

    private static final ToldForm TOLD = new ToldForm();
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Moment moment;

    StoryPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    Page<StoryView> stories(ListQuestion question) {
        Sql where = where(question);
        if (where == null) {
            return new Page<>(List.of(), null);
        }
        Sql sql = new Sql().add("SELECT " + COLUMNS + " FROM story s WHERE ").add(where);
        sql.until(moment, "s.changed");
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(" AND s.changed <= ? AND (s.changed < ? OR s.id > ?)", behind.place(), behind.place(), behind.id());
        }
        sql.add(" ORDER BY s.changed DESC, s.id LIMIT ?", question.limit() + 1L);
        Page<Row> page =
                Paging.cut(sql.all(session, StoryPages::row), row -> row.changed, row -> row.id, question.limit());
        return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
    }

    int count(ListQuestion question) {
        Sql where = where(question);
        if (where == null) {
            return 0;
        }
        Sql sql = new Sql().add("SELECT count(*) FROM story s WHERE ").add(where);
        return (int) session.key(sql.text(), sql.values());
    }

    /** The condition on the story {@code s}, {@code null} if there can be none. */
    private @Nullable Sql where(ListQuestion question) {
        Sql sql = new Sql().holds(moment, "s");
        NamedPages.words(sql, "s.folded", question.words());
        EventQuestion having = question.having();
        if (having != null && !having.everything()) {
            List<Sql> parts = new EventPages(session, moment).narrowed(having);
            if (parts.isEmpty()) {
                return null;
            }
            sql.add(" AND s.id IN (");
            for (int i = 0; i < parts.size(); i++) {
                sql.add(i == 0 ? "SELECT h.story" : " UNION SELECT h.story").add(parts.get(i));
            }
            sql.add(")");
        }
        return sql;
    }

    /** A row of the table. */
    record Row(
            String id,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int reports,
            int origins,
            int events,
            long changed,
            byte[] changes) {}

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                day(row, 3),
                day(row, 4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getBytes(9));
    }

    /** A row with what stands in other tables. */
    StoryView shown(Row row) {
        Sql contested = new Sql()
                .add("SELECT count(*) FROM happening h JOIN contest c ON c.event = h.event AND ")
                .holds(moment, "c")
                .add(" WHERE h.contested = 1 AND h.story = ? AND ", row.id)
                .holds(moment, "h");
        Long learned = reports("SELECT r.learned", row.id, "", 1).one(session, each -> each.getLong(1));
        return new StoryView(
                row.id,
                row.title,
                row.from,
                row.to,
                row.reports,
                row.origins,
                row.events,
                (int) session.key(contested.text(), contested.values()),
                Micros.instant(learned == null ? row.changed : learned),
                Micros.instant(row.changed),
                reports("SELECT r.id", row.id, " DESC", StoryView.LATEST)
                        .all(session, each -> each.getString(1))
                        .reversed(),
                StoryRows.CHANGES.of(row.changes));
    }

    private Sql reports(String what, String story, String order, int most) {
        return new Sql()
                .add(what + " FROM report r WHERE r.story = ? AND ", story)
                .walked(moment, "r")
                .until(moment, "r.learned")
                .add(" ORDER BY r.learned" + order + ", r.id" + order + " LIMIT " + most);
    }

    Map<String, String> titles(Collection<String> stories) {
        Map<String, String> titles = new TreeMap<>();
        for (List<String> some : Sql.parts(List.copyOf(stories), AT_ONCE)) {
            new Sql()
                    .add("SELECT s.id, s.title FROM story s WHERE s.id")
                    .in(some)
                    .add(" AND ")
                    .holds(moment, "s")
                    .all(session, row -> titles.put(row.getString(1), row.getString(2)) == null);
        }
        return titles;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    StoryView.@Nullable Full story(String id) {
        List<ReportView> reports = reports(
                        "SELECT r.id, r.headline, r.outlet, r.url, r.day, r.learned, r.story, r.origin, r.kind, r.shared",
                        id,
                        " DESC",
                        StoryView.LATEST)
                .all(session, StoryPages::report)
                .reversed();
        return new Sql()
                .add("SELECT " + COLUMNS + " FROM story s WHERE s.id = ? AND ", id)
                .holds(moment, "s")
                .one(session, row -> new StoryView.Full(shown(row(row)), reports));
    }

    /** The reports that name an actor, the latest first. */
    List<ReportView> naming(String actor, int most) {
        return new Sql()
                .add(
                        "SELECT r.id, r.headline, r.outlet, r.url, r.day, r.learned, r.story, r.origin, r.kind, r.shared FROM mention m"
                                + " JOIN report r ON r.document = m.document AND ")
                .holds(moment, "r")
                .add(" WHERE m.name = (SELECT name FROM name WHERE kind IN ('a', 'u') AND id = ?) AND ", actor)
                .holds(moment, "m")
                .add(" ORDER BY m.document DESC LIMIT ?", most)
                .all(session, StoryPages::report);
    }

    ReportView.@Nullable Full report(String id) {
        Map<String, String> events = new TreeMap<>();
        new Sql()
                .add("SELECT h.id, t.body FROM telling t JOIN happening h ON h.event = t.event AND ")
                .holds(moment, "h")
                .add(" WHERE t.document = (SELECT document FROM document WHERE id = ?) AND ", id)
                .holds(moment, "t")
                .all(session, row -> events.put(TOLD.of(row.getBytes(2)).event(), row.getString(1)) == null);
        return new Sql()
                .add(
                        "SELECT r.id, r.headline, r.outlet, r.url, r.day, r.learned, r.story, r.origin, r.kind, r.shared, r.actors FROM report r"
                                + " WHERE r.document = (SELECT document FROM document WHERE id = ?) AND ",
                        id)
                .holds(moment, "r")
                .one(session, row -> new ReportView.Full(report(row), ActorsForm.FORM.of(row.getBytes(11)), events));
    }

    private static ReportView report(ResultSet row) throws SQLException {
        return new ReportView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                day(row, 5),
                Micros.instant(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                Copies.Kind.valueOf(row.getString(9)),
                row.getDouble(10));
    }
}
