package org.sitrep.picture.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** One connection and the statements prepared on it. Not thread-safe. */
final class Session implements AutoCloseable {
    /** Rows fetched at once where the driver would otherwise fetch all. */
    private static final int FETCH = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Waiting waiting = new Waiting();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** What one row means. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
        try {
            return read(bound(sql, values), row);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** As {@link #all}, with a plan made for these very values: for what has another best way for a rare word than for a common one. */
    <T> List<T> allAsGiven(String sql, Row<T> row, @Nullable Object... values) {
        waiting.before(sql).forEach(this::run);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (statement.isWrapperFor(PGStatement.class)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(statement, values);
            return read(statement, row);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }

    /** The first row, {@code null} if there is none. */
    <T> @Nullable T one(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? row.of(rows) : null;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The number in the first column of the first row, {@code null} if there is no row or it is empty. */
    @Nullable
    Long number(String sql, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            long number = rows.getLong(1);
            return rows.wasNull() ? null : Long.valueOf(number);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The number that the statement must give. */
    long key(String sql, @Nullable Object... values) {
        Long key = number(sql, values);
        if (key == null) {
            throw new IllegalStateException("no row from " + sql);
        }
        return key;
    }

    void change(String sql, @Nullable Object... values) {
        try {
            bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs the statement for all rows; rows that are put in may wait until somebody asks for them, at the longest until the commit. */
    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (waiting.takes(sql)) {
            waiting.add(sql, rows).forEach(this::run);
        } else {
            waiting.before(sql).forEach(this::run);
            run(new Waiting.Batch(sql, rows));
        }
    }

    private void run(Waiting.Batch batch) {
        try {
            PreparedStatement statement = prepared(batch.sql());
            for (@Nullable Object[] row : Replacing.last(batch.sql(), batch.rows())) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failure(batch.sql(), e);
        }
    }

    /** The rows one after another; closing the stream closes the rows and nothing else. */
    <T> Stream<T> stream(String sql, Row<T> row, @Nullable Object... values) {
        waiting.before(sql).forEach(this::run);
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            bind(statement, values);
            ResultSet rows = statement.executeQuery();
            return StreamSupport.stream(
                            new Spliterators.AbstractSpliterator<T>(
                                    Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                                @Override
                                public boolean tryAdvance(Consumer<? super T> action) {
                                    try {
                                        if (!rows.next()) {
                                            return false;
                                        }
                                        action.accept(row.of(rows));
                                        return true;
                                    } catch (SQLException e) {
                                        throw failure(sql, e);
                                    }
                                }
                            },
                            false)
                    .onClose(() -> close(statement));
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Runs statements that are separated by semicolons at line ends. */
    void script(String script) {
        waiting.all().forEach(this::run);
        try (var statement = connection.createStatement()) {
            for (String one : script.split(";\\s*(\\n|$)")) {
                String bare = one.replaceAll("(?m)^\\s*--.*$", "").strip();
                if (!bare.isEmpty()) {
                    statement.execute(bare);
                }
            }
        } catch (SQLException e) {
            throw failure(script, e);
        }
    }

    void commit() {
        waiting.all().forEach(this::run);
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failure("COMMIT", e);
        }
    }

    /** Takes back what is not committed; false if even that fails. */
    boolean rollback() {
        waiting.clear();
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    void autoCommit(boolean on) {
        try {
            connection.setAutoCommit(on);
        } catch (SQLException e) {
            throw failure("BEGIN", e);
        }
    }

    @Override
    public void close() {
        prepared.values().forEach(Session::close);
        prepared.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("closing", e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        waiting.before(sql).forEach(this::run);
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setLong(i + 1, number);
                case Double number -> statement.setDouble(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Object other -> throw new IllegalArgumentException("cannot bind " + other.getClass());
            }
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw failure("closing", e);
        }
    }

    private static StoreFailure failure(String sql, SQLException cause) {
        String first = sql.lines().findFirst().orElse("");
        return new StoreFailure("the store failed: " + cause.getMessage() + " (at " + first + ")", cause);
    }
}
