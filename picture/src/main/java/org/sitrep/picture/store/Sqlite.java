package org.sitrep.picture.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/** SQLite in one file, with a write-ahead log. */
final class Sqlite implements Dialect {
    private static final int WAIT_MILLISECONDS = 60_000;
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Connection reader() throws SQLException {
        return connect();
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = connect();
        try (var statement = connection.createStatement()) {
            // The table that lock() needs.
            statement.execute(Migrations.TABLE);
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Full: what was acknowledged survives a power cut, not only a killed process.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_MILLISECONDS);
        // Every key that is wanted is asked for by RETURNING.
        config.setGetGeneratedKeys(false);
        config.setCacheSize(-CACHE_KIBIBYTES);
        Properties properties = config.toProperties();
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
    }

    @Override
    public void lock(Session session) {
        // Changes nothing but takes the lock now: a step that begins by reading could not be raised to writing once
        // another process has written. The driver's own
        // immediate mode would take it again right after each commit and keep everybody else out for good.
        session.change("DELETE FROM migration WHERE number < 0");
    }

    @Override
    public boolean has(Session session, String table) {
        return session.number("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", table) != null;
    }

    @Override
    public String addPlace() {
        return "INSERT INTO event_place (event, west, east, south, north) VALUES (?1, ?2, ?2, ?3, ?3)";
    }

    @Override
    public String inBox() {
        // The index keeps 32-bit numbers, rounded outwards; the event itself has the exact ones.
        return "e.event IN (SELECT event FROM event_place WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?)";
    }

    @Override
    public String addWords() {
        return "INSERT INTO words (rowid, text) VALUES (?, ?)";
    }

    @Override
    public String hasWords() {
        return "w.words MATCH ? AND x.version = w.rowid";
    }

    @Override
    public String withWords() {
        // In this order, so that the rows come as the look-up keeps them and the first page needs no more than a page.
        return "words w CROSS JOIN version x";
    }

    @Override
    public String wordsKey() {
        return "w.rowid";
    }

    @Override
    public String expression(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> "\"" + phrase.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public String searchable(String text) {
        return text;
    }

    @Override
    public long bytes(Session session) {
        return session.key("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    }
}
