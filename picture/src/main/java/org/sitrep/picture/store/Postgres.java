package org.sitrep.picture.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;

/** PostgreSQL, in the schema that the connection starts in. */
final class Postgres implements Dialect {
    /** Any number, as long as every process takes the same. */
    private static final long LOCK = 5_351_743_269L;

    /** A vector of words takes up to a megabyte; what lies beyond this many characters of one document is not searched. */
    private static final int SEARCHED_CHARACTERS = 400_000;

    private final String address;

    Postgres(String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        connection.setReadOnly(true);
        // One snapshot for all statements of one question, as SQLite has it.
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        set(connection, "jit = off");
        // Questions walk indexes and stop at a page; other joins read whole tables for it, by what the planner guesses
        // before it knows the values.
        set(connection, "enable_hashjoin = off");
        set(connection, "enable_mergejoin = off");
        return connection;
    }

    @Override
    public Connection writer() throws SQLException {
        Properties properties = new Properties();
        // Rows of a batch go in as one statement, not as one each.
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        Connection connection = DriverManager.getConnection(address, properties);
        set(connection, "jit = off");
        return connection;
    }

    private static void set(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    @Override
    public void lock(Session session) {
        session.one("SELECT pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    @Override
    public boolean has(Session session, String table) {
        return session.number(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?",
                        table)
                != null;
    }

    @Override
    public String addPlace() {
        return "INSERT INTO event_place (event, at) VALUES (?, point(?, ?))";
    }

    @Override
    public String inBox() {
        return "e.event IN (SELECT event FROM event_place WHERE at <@ (SELECT box(point(b.west, b.south), point(b.east, b.north))"
                + " FROM (SELECT ?::float8 AS west, ?::float8 AS east, ?::float8 AS south, ?::float8 AS north) b))";
    }

    @Override
    public String addWords() {
        return "INSERT INTO words (version, words) VALUES (?, to_tsvector('english', ?))";
    }

    @Override
    public String hasWords() {
        return "w.words @@ websearch_to_tsquery('english', ?) AND x.version = w.version";
    }

    @Override
    public String withWords() {
        // The fence keeps the planner from walking all versions beside the words.
        return "words w CROSS JOIN LATERAL (SELECT * FROM version v WHERE v.version = w.version OFFSET 0) x";
    }

    @Override
    public String wordsKey() {
        return "w.version";
    }

    @Override
    public String expression(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> "\"" + bare(phrase.replace("\"", " ")) + "\"")
                .collect(Collectors.joining(" "));
    }

    @Override
    public String searchable(String text) {
        String start = text.length() <= SEARCHED_CHARACTERS ? text : text.substring(0, SEARCHED_CHARACTERS);
        return bare(start).replace('\0', ' ');
    }

    /** Without accents, as the other database's index has it. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    @Override
    public long bytes(Session session) {
        return session.key("SELECT pg_database_size(current_database())");
    }
}
