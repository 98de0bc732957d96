package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait to be put in together: each way to a database server and back costs as much as ten rows do. A statement that speaks of their table must find them there, so they
 * go first; the rest goes before the step is committed. Not thread-safe.
 */
final class Waiting {
    /** So many rows of one statement go at once, so that a long step needs little memory. */
    private static final int MOST = 2000;

    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) .*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /** What is put in. */
    record Batch(String sql, List<@Nullable Object[]> rows) {}

    /** True if {@code sql} only puts rows in, so that they may wait. */
    boolean takes(String sql) {
        return !table(sql).isEmpty();
    }

    private String table(String sql) {
        return tables.computeIfAbsent(sql, text -> {
            var insert = INSERT.matcher(text);
            return insert.matches() ? insert.group(1) : "";
        });
    }

    /** Lets rows wait; gives those that have become so many that they go now. */
    List<Batch> add(String sql, List<@Nullable Object[]> more) {
        List<@Nullable Object[]> all = rows.computeIfAbsent(sql, key -> new ArrayList<>());
        all.addAll(more);
        return all.size() < MOST ? List.of() : List.of(new Batch(sql, all(sql)));
    }

    /** Takes out what must be there before {@code sql} runs, in the order in which it came. */
    List<Batch> before(String sql) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<String> spoken = words.computeIfAbsent(
                sql,
                text -> WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
        return out(rows.keySet().stream()
                .filter(waiting -> spoken.contains(table(waiting)))
                .toList());
    }

    /** Takes all out, in the order in which it came. */
    List<Batch> all() {
        return out(List.copyOf(rows.keySet()));
    }

    void clear() {
        rows.clear();
    }

    private List<Batch> out(List<String> statements) {
        return statements.stream().map(sql -> new Batch(sql, all(sql))).toList();
    }

    private List<@Nullable Object[]> all(String sql) {
        List<@Nullable Object[]> found = rows.remove(sql);
        return found == null ? List.of() : found;
    }
}
