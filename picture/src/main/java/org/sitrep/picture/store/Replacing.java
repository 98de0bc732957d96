package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Batches of statements that put a row in the place of one with the same key. PostgreSQL's driver makes one statement of a batch, and the database refuses one that touches a row
 * twice.
 */
final class Replacing {
    private static final Pattern STATEMENT =
            Pattern.compile("INSERT INTO \\w+ \\(([^)]+)\\) .*ON CONFLICT \\(([^)]+)\\) DO UPDATE .*", Pattern.DOTALL);

    private Replacing() {}

    /** The rows without those that a later one would replace; all of them if the statement replaces nothing. */
    static List<@Nullable Object[]> last(String sql, List<@Nullable Object[]> rows) {
        Matcher parts = STATEMENT.matcher(sql);
        if (rows.size() < 2 || !parts.matches()) {
            return rows;
        }
        List<String> columns = names(parts.group(1));
        int[] key = names(parts.group(2)).stream().mapToInt(columns::indexOf).toArray();
        Map<List<@Nullable Object>, @Nullable Object[]> last = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> at = new ArrayList<>();
            for (int column : key) {
                at.add(row[column]);
            }
            last.put(at, row);
        }
        return List.copyOf(last.values());
    }

    private static List<String> names(String list) {
        return Arrays.asList(list.split(", "));
    }
}
