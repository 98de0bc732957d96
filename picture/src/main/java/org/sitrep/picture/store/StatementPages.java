package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.Page;
import org.sitrep.picture.view.Paging;
import org.sitrep.picture.view.StatementForm;
import org.sitrep.picture.view.StatementView;

/** Answers about what was said from the tables of the picture. Used for one question; not thread-safe. */
final class StatementPages {
    private static final StatementForm STATEMENT = new StatementForm();

    private final Session session;
    private final Moment moment;

    StatementPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    Page<StatementView> statements(ListQuestion question) {
        Sql sql = new Sql().add("SELECT s.body").add(from(question));
        sql.until(moment, "s.learned");
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

    int count(ListQuestion question) {
        Sql sql = new Sql().add("SELECT count(*)").add(from(question));
        return (int) session.key(sql.text(), sql.values());
    }

    private Sql from(ListQuestion question) {
        Sql sql = new Sql().add(" FROM statement s WHERE ").holds(moment, "s");
        NamedPages.words(sql, "s.folded", question.words());
        String of = question.of();
        if (of != null) {
            Long speaker = of.startsWith("s-") ? null : speaker(of);
            if (speaker == null) {
                // Stories that an analyst made may have any name.
                sql.add(" AND (s.document_id = ? OR ", of)
                        .add(inStories(List.of(of)))
                        .add(")");
            } else {
                sql.add(" AND s.speaker = ?", speaker);
            }
        }
        if (!question.only(By.ACTOR).isEmpty()) {
            List<Long> speakers = new ArrayList<>();
            for (String actor : question.only(By.ACTOR)) {
                Long speaker = speaker(actor);
                speakers.add(speaker == null ? -1 : speaker);
            }
            sql.add(" AND s.speaker").in(speakers);
        }
        if (!question.only(By.STORY).isEmpty()) {
            sql.add(" AND ").add(inStories(question.only(By.STORY)));
        }
        if (!question.only(By.DOCUMENT).isEmpty()) {
            sql.add(" AND s.document IN (SELECT document FROM document WHERE id")
                    .in(question.only(By.DOCUMENT))
                    .add(")");
        }
        return sql;
    }

    private @Nullable Long speaker(String id) {
        return session.number("SELECT name FROM name WHERE kind IN ('a', 'u') AND id = ?", id);
    }

    private Sql inStories(List<String> stories) {
        return new Sql()
                .add("s.document IN (SELECT r.document FROM report r WHERE r.story")
                .in(stories)
                .add(" AND ")
                .holds(moment, "r")
                .add(")");
    }
}
