package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of the picture whose rows say what held from {@code since} until {@code until}. Used by the one writer; not thread-safe. */
final class Rows {
    private final List<String> values;
    private final String find;
    private final String insert;
    private final String close;
    private final String delete;

    Rows(String table, List<String> key, List<String> values) {
        this.values = values;
        String where = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        List<String> all = new ArrayList<>(key);
        all.addAll(values);
        find = "SELECT since, " + String.join(", ", values) + " FROM " + table + " WHERE " + where + " AND until = "
                + Micros.FOREVER;
        insert = "INSERT INTO " + table + " (since, until, " + String.join(", ", all) + ") VALUES (?, ?, "
                + "?, ".repeat(all.size() - 1) + "?)";
        close = "UPDATE " + table + " SET until = ? WHERE " + where + " AND until = " + Micros.FOREVER;
        delete = "DELETE FROM " + table + " WHERE " + where + " AND until = " + Micros.FOREVER;
    }

    /** A row as it stands. */
    record Standing(long since, @Nullable Object[] values) {
        long number(int column) {
            return values[column] instanceof Long number ? number : 0;
        }

        @Nullable
        String text(int column) {
            return values[column] instanceof String text ? text : null;
        }
    }

    /** The row with this key that stands, {@code null} if none does. */
    @Nullable
    Standing standing(Session session, Object... key) {
        return session.one(find, this::standing, key);
    }

    /** Has the row with this key say this from {@code now} on; {@code null} that there is none. */
    void set(Session session, long now, @Nullable Object @Nullable [] said, Object... key) {
        Standing standing = standing(session, key);
        if (standing != null) {
            if (said != null && same(standing.values(), said)) {
                return;
            }
            if (standing.since() >= now) {
                session.change(delete, key);
            } else {
                @Nullable Object[] closing = new @Nullable Object[key.length + 1];
                closing[0] = now;
                System.arraycopy(key, 0, closing, 1, key.length);
                session.change(close, closing);
            }
        }
        if (said != null) {
            List<@Nullable Object> all = new ArrayList<>(List.of(now, Micros.FOREVER));
            all.addAll(Arrays.asList(key));
            all.addAll(Arrays.asList(said));
            session.change(insert, all.toArray());
        }
    }

    private Standing standing(ResultSet row) throws SQLException {
        @Nullable Object[] found = new @Nullable Object[values.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = plain(row.getObject(i + 2));
        }
        return new Standing(row.getLong(1), found);
    }

    private static boolean same(@Nullable Object[] some, @Nullable Object[] others) {
        for (int i = 0; i < some.length; i++) {
            Object one = plain(some[i]);
            Object other = plain(others[i]);
            boolean equal = one instanceof byte[] bytes && other instanceof byte[] more
                    ? Arrays.equals(bytes, more)
                    : Objects.equals(one, other);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
