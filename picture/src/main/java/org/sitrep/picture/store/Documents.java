package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers {@link DocumentQuestion}s from the journal and the look-up of words. */
final class Documents {
    private final Dialect dialect;
    private final boolean byWords;
    private final StringBuilder where = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Documents(Session session, Dialect dialect, DocumentQuestion question) {
        this.dialect = dialect;
        this.byWords = !question.words().isEmpty();
        if (byWords) {
            where.append(dialect.hasWords()).append(" AND ");
            values.add(dialect.expression(question.words()));
        }
        long asOf = Micros.of(question.asOf());
        where.append(Reading.LATEST);
        values.add(asOf);
        values.add(asOf);
        if (question.after() != null) {
            and(key() + " < ?", place(session, question.after()));
        }
        if (!question.outlets().isEmpty()) {
            where.append(" AND x.source IN (")
                    .append("?, ".repeat(question.outlets().size() - 1))
                    .append("?)");
            values.addAll(question.outlets());
        }
        if (question.from() != null) {
            and("x.published_day >= ?", question.from().toEpochDay());
        }
        if (question.to() != null) {
            and("x.published_day <= ?", question.to().toEpochDay());
        }
        if (question.since() != null) {
            and("x.learned >= ?", Micros.of(question.since()));
        }
        if (question.until() != null) {
            and("x.learned <= ?", Micros.of(question.until()));
        }
    }

    static List<Version> page(Session session, Dialect dialect, DocumentQuestion question) {
        Documents documents = new Documents(session, dialect, question);
        return documents.all(session, Reading.VERSION_COLUMNS, Reading::version, question.limit());
    }

    static List<DocumentFacts> facts(Session session, Dialect dialect, DocumentQuestion question) {
        Documents documents = new Documents(session, dialect, question);
        return documents.all(session, "x.source, x.language, x.published_day", Documents::facts, question.limit());
    }

    private <T> List<T> all(Session session, String columns, Session.Row<T> row, int limit) {
        values.add(limit);
        return session.all(
                "SELECT " + columns + " FROM " + (byWords ? dialect.withWords() : "version x")
                        + " JOIN document d ON d.document = x.document WHERE " + where + " ORDER BY " + key()
                        + " DESC LIMIT ?",
                row,
                values.toArray());
    }

    private String key() {
        return byWords ? dialect.wordsKey() : "x.version";
    }

    private void and(String condition, Object value) {
        where.append(" AND ").append(condition);
        values.add(value);
    }

    /** The key of the version that {@link Version#place} names. */
    private static long place(Session session, String place) {
        int slash = place.indexOf('/');
        if (slash > 0 && place.substring(0, slash).matches("\\d{1,9}")) {
            Long key = session.number(
                    "SELECT x.version FROM document d JOIN version x ON x.document = d.document WHERE d.id = ? AND x.number = ?",
                    place.substring(slash + 1),
                    Long.parseLong(place.substring(0, slash)));
            if (key != null) {
                return key;
            }
        }
        throw new IllegalArgumentException("no place in the list of documents");
    }

    private static DocumentFacts facts(ResultSet row) throws SQLException {
        long day = row.getLong(3);
        boolean undated = row.wasNull();
        return new DocumentFacts(row.getString(1), row.getString(2), undated ? null : LocalDate.ofEpochDay(day));
    }
}
