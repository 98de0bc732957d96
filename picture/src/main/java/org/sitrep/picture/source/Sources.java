package org.sitrep.picture.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** The table of outlets. Immutable; thread-safe. */
public final class Sources {
    private final Map<String, Source> byName;
    private final Map<String, Source> byKey = new TreeMap<>();

    private Sources(Map<String, Source> byName) {
        this.byName = byName;
        byName.values()
                .forEach(source -> Stream.concat(Stream.of(source.name()), source.also().stream())
                        .forEach(each -> byKey.put(key(each), source)));
    }

    /** The table that comes with the product. */
    public static Sources standard() {
        return new Sources(read(Rows.of(Sources.class, "sources.tsv")));
    }

    /**
     * This table with the user's rows: one with a name that is there replaces that row.
     *
     * @param name what to call the user's file when something is wrong with it
     * @throws IllegalArgumentException if the file has no column {@code name} or a row is longer than the header
     */
    public Sources plus(String name, String content) {
        Rows rows = Rows.parse(name, content);
        Map<String, Source> all = new LinkedHashMap<>(byName);
        all.putAll(read(rows));
        return new Sources(all);
    }

    private static Map<String, Source> read(Rows rows) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Map<String, String> row : rows.rows()) {
            String name = row.getOrDefault("name", "");
            if (name.isEmpty()) {
                throw new IllegalArgumentException(rows.name() + " has a row without a name, or no column 'name'");
            }
            List<String> also = Stream.of(row.getOrDefault("also", "").split(";"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            sources.put(
                    key(name),
                    new Source(
                            name,
                            also,
                            row.getOrDefault("owner", ""),
                            row.getOrDefault("country", ""),
                            row.getOrDefault("kind", ""),
                            row.getOrDefault("control", ""),
                            row.getOrDefault("note", ""),
                            row.getOrDefault("as_of", "")));
        }
        return sources;
    }

    /** The outlet of this name, domain or subdomain; {@code null} if it is not in the table. */
    public @Nullable Source of(@Nullable String outlet) {
        if (outlet == null) {
            return null;
        }
        String key = key(outlet);
        Source found = byKey.get(key);
        while (found == null && key.indexOf('.') > 0) {
            key = key.substring(key.indexOf('.') + 1);
            found = byKey.get(key);
        }
        return found;
    }

    /** All outlets, in the order of the table, the user's new ones last. */
    public List<Source> all() {
        return List.copyOf(byName.values());
    }

    private static String key(String name) {
        String key = Words.fold(name).strip().toLowerCase(Locale.ROOT);
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
