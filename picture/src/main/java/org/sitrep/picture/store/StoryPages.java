package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.situation.ToldForm;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.StatementForm;
import org.sitrep.picture.view.StatementView;
import org.sitrep.picture.view.StoryView;

/** Answers about stories, reports and statements from the tables of the picture. Used for one question; not thread-safe. */
final class StoryPages {
    static final String COLUMNS =
            "s.id, s.title, s.first_day, s.last_day, s.reports, s.origins, s.events, s.changed, s.changes";

    private static final ToldForm TOLD = new ToldForm();
    private static final StatementForm STATEMENT = new StatementForm();
    private static final int CHANGES = 9;

    private final Session session;
    private final Moment moment;

    StoryPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    Page<StoryView> stories(ListQuestion question) {
        Sql sql = new Sql().add("SELECT " + COLUMNS + " FROM story s WHERE ").holds(moment, "s");
        NamedPages.words(sql, "s.folded", question.words());
        sql.until(moment, "s.changed");
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(" AND s.changed <= ? AND (s.changed < ? OR s.id > ?)", behind.place(), behind.place(), behind.id());
        }
        sql.add(" ORDER BY s.changed DESC, s.id LIMIT ?", question.limit() + 1L);
        return Paging.cut(
                sql.all(session, StoryPages::shown),
                story -> Micros.of(story.changed()),
                StoryView::id,
                question.limit());
    }

    static StoryView shown(ResultSet row) throws SQLException {
        return new StoryView(
                row.getString(1),
                row.getString(2),
                day(row, 3),
                day(row, 4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                Micros.instant(row.getLong(8)));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    StoryView.@Nullable Full story(String id) {
        List<ReportView> reports = new Sql()
                .add(
                        "SELECT r.id, r.headline, r.outlet, r.url, r.day, r.learned, r.story, r.origin, r.kind FROM report r WHERE r.story = ? AND ",
                        id)
                .holds(moment, "r")
                .add(" ORDER BY r.document")
                .all(session, StoryPages::report);
        return new Sql()
                .add("SELECT " + COLUMNS + " FROM story s WHERE s.id = ? AND ", id)
                .holds(moment, "s")
                .one(
                        session,
                        row -> new StoryView.Full(shown(row), reports, StoryRows.CHANGES.of(row.getBytes(CHANGES))));
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
                        "SELECT r.id, r.headline, r.outlet, r.url, r.day, r.learned, r.story, r.origin, r.kind, r.actors FROM report r"
                                + " WHERE r.document = (SELECT document FROM document WHERE id = ?) AND ",
                        id)
                .holds(moment, "r")
                .one(session, row -> new ReportView.Full(report(row), ActorsForm.FORM.of(row.getBytes(10)), events));
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
                Copies.Kind.valueOf(row.getString(9)));
    }

    Page<StatementView> statements(ListQuestion question) {
        Sql sql = new Sql().add("SELECT s.body FROM statement s WHERE ").holds(moment, "s");
        NamedPages.words(sql, "s.folded", question.words());
        sql.until(moment, "s.learned");
        String of = question.of();
        if (of != null && of.startsWith("s-")) {
            sql.add(
                            " AND (s.document_id = ? OR s.document IN (SELECT r.document FROM report r WHERE r.story = ? AND ",
                            of,
                            of)
                    .holds(moment, "r")
                    .add("))");
        } else if (of != null) {
            Long speaker = session.number("SELECT name FROM name WHERE kind = 'a' AND id = ?", of);
            if (speaker == null) {
                // Stories that an analyst made may have any name.
                sql.add(
                                " AND (s.document_id = ? OR s.document IN (SELECT r.document FROM report r WHERE r.story = ? AND ",
                                of,
                                of)
                        .holds(moment, "r")
                        .add("))");
            } else {
                sql.add(" AND s.speaker = ?", speaker);
            }
        }
        Paging.Behind behind = Paging.Behind.of(question.after());
        if (behind != null) {
            sql.add(" AND s.learned <= ? AND (s.learned < ? OR s.id > ?)", behind.place(), behind.place(), behind.id());
        }
        sql.add(" ORDER BY s.learned DESC, s.id LIMIT ?", question.limit() + 1L);
        return Paging.cut(
                sql.all(session, row -> STATEMENT.of(row.getBytes(1))),
                statement -> Micros.of(statement.learned()),
                StatementView::id,
                question.limit());
    }
}
