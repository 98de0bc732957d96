package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Recent;

/**
 * A table of the picture whose rows say what held from {@code since} until {@code until}. Used by the one writer; not thread-safe.
 *
 * <p>What changes is held back until {@link #flush}: within a step a row may change with each report, and only what comes of it is written. Whoever reads the table by
 * itself within a step flushes first.
 */
final class Rows {
    private static final int AT_HAND = 20_000;

    private final List<String> values;
    private final String find;
    private final String insert;
    private final String close;
    private final String delete;
    private final Recent<List<Object>, Slot> atHand = new Recent<>(AT_HAND);
    private final Map<List<Object>, Slot> open = new LinkedHashMap<>();
    private final List<@Nullable Object[]> deleted = new ArrayList<>();
    private final List<@Nullable Object[]> closed = new ArrayList<>();
    private final List<@Nullable Object[]> inserted = new ArrayList<>();

    /** The row that stands, or that none does; and whether the table says so yet. */
    private record Slot(@Nullable Standing standing, boolean stored) {}

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
        return slot(session, List.of(key)).standing();
    }

    /** Says that no row has this key, so that the table need not be asked. */
    void none(Object... key) {
        List<Object> at = List.of(key);
        if (!open.containsKey(at)) {
            atHand.putIfAbsent(at, new Slot(null, true));
        }
    }

    private Slot slot(Session session, List<Object> key) {
        Slot slot = open.get(key);
        if (slot == null) {
            slot = atHand.get(key);
        }
        if (slot == null) {
            slot = new Slot(session.one(find, this::standing, key.toArray()), true);
            atHand.put(key, slot);
        }
        return slot;
    }

    /** Has the row with this key say this from {@code now} on; {@code null} that there is none. */
    void set(Session session, long now, @Nullable Object @Nullable [] said, Object... key) {
        List<Object> at = List.of(key);
        Slot slot = slot(session, at);
        Standing standing = slot.standing();
        if (standing == null && said == null) {
            return;
        }
        if (standing != null) {
            if (said != null && same(standing.values(), said)) {
                return;
            }
            boolean replaced = standing.since() >= now;
            if (slot.stored()) {
                (replaced ? deleted : closed).add(replaced ? key : row(List.of(now), at, new Object[0]));
            } else if (!replaced) {
                inserted.add(row(List.of(standing.since(), now), at, standing.values()));
            }
        }
        Slot next = new Slot(said == null ? null : new Standing(now, plain(said)), said == null);
        atHand.put(at, next);
        open.put(at, next);
    }

    /** Writes what was held back. */
    void flush(Session session) {
        open.forEach((key, slot) -> {
            Standing standing = slot.standing();
            if (standing != null && !slot.stored()) {
                inserted.add(row(List.of(standing.since(), Micros.FOREVER), key, standing.values()));
                atHand.put(key, new Slot(standing, true));
            }
        });
        open.clear();
        session.batch(delete, deleted);
        session.batch(close, closed);
        session.batch(insert, inserted);
        deleted.clear();
        closed.clear();
        inserted.clear();
    }

    private static @Nullable Object[] row(List<Long> instants, List<Object> key, @Nullable Object[] said) {
        List<@Nullable Object> all = new ArrayList<>(instants);
        all.addAll(key);
        all.addAll(Arrays.asList(said));
        return all.toArray();
    }

    private Standing standing(ResultSet row) throws SQLException {
        @Nullable Object[] found = new @Nullable Object[values.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = plain(row.getObject(i + 2));
        }
        return new Standing(row.getLong(1), found);
    }

    private static @Nullable Object[] plain(@Nullable Object[] said) {
        @Nullable Object[] plain = said.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return plain;
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
