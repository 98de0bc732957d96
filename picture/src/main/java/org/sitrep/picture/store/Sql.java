package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a statement with the values for its question marks. Not thread-safe. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    Sql add(String piece, @Nullable Object... bound) {
        text.append(piece);
        values.addAll(Arrays.asList(bound));
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds that the rows of {@code alias} hold at {@code moment}. */
    Sql holds(Moment moment, String alias) {
        text.append(moment.holds(alias));
        moment.bind(values);
        return this;
    }

    /** The same for rows that are walked through in another order, which no index of when they hold is to change. */
    Sql walked(Moment moment, String alias) {
        return moment.now()
                ? holds(moment, alias)
                : add("(" + alias + ".since <= ? AND " + alias + ".until + 0 > ?)", moment.at(), moment.at());
    }

    /** Adds a condition that lets a walk from the newest to the oldest begin at the moment: nothing that held then was learned later. */
    Sql until(Moment moment, String column) {
        return moment.now() ? this : add(" AND " + column + " <= ?", moment.at());
    }

    /** Adds as many question marks as there are values, between brackets. */
    Sql in(List<?> all) {
        text.append(" IN (").append("?, ".repeat(Math.max(0, all.size() - 1))).append("?)");
        if (all.isEmpty()) {
            values.add(null);
        }
        values.addAll(all);
        return this;
    }

    /** Lists of so many at most, for statements that name their values one by one. */
    static <T> List<List<T>> parts(List<T> all, int atOnce) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += atOnce) {
            parts.add(all.subList(from, Math.min(all.size(), from + atOnce)));
        }
        return parts;
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }

    <T> List<T> all(Session session, Session.Row<T> row) {
        return session.all(text(), row, values());
    }

    <T> @Nullable T one(Session session, Session.Row<T> row) {
        return session.one(text(), row, values());
    }

    /** A pattern that finds {@code part} anywhere, whatever signs it has. */
    static String anywhere(String part) {
        return "%" + escaped(part) + "%";
    }

    static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('\0', ' ');
    }
}
