package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers {@link DocumentQuestion}s from the journal, the look-up of words and the picture. */
final class Documents {
    /** Of what so few documents have, these are looked up. */
    private static final int FEW = 5_000;

    private static final int AT_ONCE = 500;

    private final Session session;
    private final Dialect dialect;
    private final Moment moment;
    private final boolean byWords;
    private final StringBuilder where = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Documents(Session session, Dialect dialect, DocumentQuestion question) {
        this.session = session;
        this.dialect = dialect;
        this.moment = Moment.of(session, question.asOf());
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
        if (!question.stories().isEmpty()) {
            among("report", "r", new Sql().add("r.story").in(question.stories()));
        }
        if (!question.actors().isEmpty()) {
            named("n.kind IN ('a', 'u') AND n.id", question.actors());
        }
        if (!question.tags().isEmpty()) {
            named(
                    "n.kind = 't' AND n.word",
                    question.tags().stream()
                            .map(tag -> tag.toLowerCase(Locale.ROOT).replace('\0', ' '))
                            .toList());
        }
    }

    /** Narrows to documents that name something. */
    private void named(String what, List<String> values) {
        List<Long> names = new Sql()
                .add("SELECT n.name FROM name n WHERE " + what)
                .in(values)
                .all(session, row -> row.getLong(1));
        among("mention", "m", new Sql().add("m.name").in(names));
    }

    /** Narrows to documents with a row of the picture: where few have one these are looked up, else each document is. */
    private void among(String table, String alias, Sql which) {
        Sql from = new Sql()
                .add(" FROM " + table + " " + alias + " WHERE ")
                .add(which)
                .add(" AND ")
                .holds(moment, alias);
        Sql count = new Sql().add("SELECT count(*) FROM (SELECT 1").add(from).add(" LIMIT " + FEW + ") rows");
        Sql condition = session.key(count.text(), count.values()) < FEW
                ? new Sql()
                        .add("x.document IN (SELECT " + alias + ".document")
                        .add(from)
                        .add(")")
                : new Sql().add("EXISTS (SELECT 1").add(from).add(" AND " + alias + ".document = x.document)");
        where.append(" AND ").append(condition.text());
        values.addAll(Arrays.asList(condition.values()));
    }

    static List<Version> page(Session session, Dialect dialect, DocumentQuestion question) {
        Documents documents = new Documents(session, dialect, question);
        return documents.all(session, Reading.VERSION_COLUMNS, Reading::version, question.limit());
    }

    static List<DocumentFacts> facts(Session session, Dialect dialect, DocumentQuestion question) {
        Documents documents = new Documents(session, dialect, question);
        return documents.all(session, "x.source, x.language, x.published_day", Documents::facts, question.limit());
    }

    static int count(Session session, Dialect dialect, DocumentQuestion question) {
        Documents documents = new Documents(session, dialect, question);
        Sql sql = new Sql()
                .add("SELECT count(*) FROM (")
                .add(documents.keys(question))
                .add(") found");
        return (int) session.key(sql.text(), sql.values());
    }

    static List<DocumentTheme> themes(Session session, Dialect dialect, DocumentQuestion question, int most) {
        Documents documents = new Documents(session, dialect, question);
        List<Long> found = documents.keys(question).all(session, row -> row.getLong(1));
        Moment moment = documents.moment;
        Map<String, Integer> stories = new HashMap<>();
        Map<Long, Integer> names = new HashMap<>();
        for (List<Long> some : Sql.parts(found, AT_ONCE)) {
            new Sql()
                    .add("SELECT r.story, count(*) FROM report r WHERE r.document")
                    .in(some)
                    .add(" AND ")
                    .holds(moment, "r")
                    .add(" GROUP BY r.story")
                    .all(session, row -> stories.merge(row.getString(1), row.getInt(2), Integer::sum));
            new Sql()
                    .add("SELECT m.name, count(*) FROM mention m WHERE m.document")
                    .in(some)
                    .add(" AND ")
                    .holds(moment, "m")
                    .add(" GROUP BY m.name")
                    .all(session, row -> names.merge(row.getLong(1), row.getInt(2), Integer::sum));
        }
        Map<Long, Integer> actors = new HashMap<>();
        Map<String, List<Long>> words = new HashMap<>();
        for (List<Long> some : Sql.parts(List.copyOf(names.keySet()), AT_ONCE)) {
            new Sql()
                    .add("SELECT n.name, n.kind, n.word FROM name n WHERE n.kind IN ('a', 't') AND n.name")
                    .in(some)
                    .all(
                            session,
                            row -> row.getString(2).equals(Names.ACTOR)
                                    ? actors.put(row.getLong(1), names.getOrDefault(row.getLong(1), 0)) == null
                                    : words.computeIfAbsent(row.getString(3), key -> new ArrayList<>())
                                            .add(row.getLong(1)));
        }
        Map<String, Integer> tags = new HashMap<>();
        words.forEach((word, keys) -> tags.put(
                word,
                keys.size() == 1
                        ? names.getOrDefault(keys.getFirst(), 0)
                        : Integer.valueOf(documents.naming(keys, found))));
        List<DocumentTheme> all = new ArrayList<>();
        Map<String, Integer> shown = foremost(stories, most);
        Map<String, String> titles = new StoryPages(session, moment).titles(shown.keySet());
        add(all, DocumentTheme.Kind.STORY, shown, most, id -> id, id -> titles.getOrDefault(id, id));
        Map<Long, Integer> named = foremost(actors, most);
        Map<Long, Named.Label> labels = new Named(session).labels(named.keySet());
        named.keySet().retainAll(labels.keySet());
        add(
                all,
                DocumentTheme.Kind.ACTOR,
                named,
                most,
                key -> label(labels, key).id(),
                key -> label(labels, key).label());
        Named written = new Named(session);
        add(all, DocumentTheme.Kind.TAG, foremost(tags, most), most, written::label, written::label);
        return all;
    }

    /** How many of these documents name any of these: a label may be written in several ways, and a document have two of them. */
    private int naming(List<Long> names, List<Long> found) {
        int documents = 0;
        for (List<Long> some : Sql.parts(found, AT_ONCE)) {
            Sql sql = new Sql()
                    .add("SELECT count(DISTINCT m.document) FROM mention m WHERE m.document")
                    .in(some)
                    .add(" AND m.name")
                    .in(names)
                    .add(" AND ")
                    .holds(moment, "m");
            documents += (int) session.key(sql.text(), sql.values());
        }
        return documents;
    }

    private static Named.Label label(Map<Long, Named.Label> labels, Long key) {
        return Objects.requireNonNull(labels.get(key));
    }

    /** Of those with equal numbers what they are called decides, so all with as many as the last shown are kept. */
    private static <K> Map<K, Integer> foremost(Map<K, Integer> counts, int most) {
        int least = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .reduce((one, next) -> next)
                .orElse(0);
        Map<K, Integer> kept = new HashMap<>(counts);
        kept.values().removeIf(count -> count < least);
        return kept;
    }

    private static <K> void add(
            List<DocumentTheme> all,
            DocumentTheme.Kind kind,
            Map<K, Integer> counts,
            int most,
            Function<K, String> value,
            Function<K, String> label) {
        counts.entrySet().stream()
                .map(each -> new DocumentTheme(
                        kind, value.apply(each.getKey()), label.apply(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt((DocumentTheme each) -> -each.documents())
                        .thenComparing(DocumentTheme::value))
                .limit(most)
                .forEach(all::add);
    }

    private Sql keys(DocumentQuestion question) {
        Sql sql = new Sql().add("SELECT x.document AS document" + tail(), values.toArray());
        return sql.add(" LIMIT ?", question.limit());
    }

    private <T> List<T> all(Session session, String columns, Session.Row<T> row, int limit) {
        values.add(limit);
        return session.allAsGiven("SELECT " + columns + tail() + " LIMIT ?", row, values.toArray());
    }

    private String tail() {
        return " FROM " + (byWords ? dialect.withWords() : "version x")
                + " JOIN document d ON d.document = x.document WHERE " + where + " ORDER BY " + key() + " DESC";
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
