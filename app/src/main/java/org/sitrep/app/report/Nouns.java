package org.sitrep.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.words.Rows;

/** What events are called in sentences. Immutable; thread-safe. */
final class Nouns {
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private Nouns() {}

    static Nouns standard() {
        Nouns nouns = new Nouns();
        for (Map<String, String> row : Rows.of(Nouns.class, "nouns.tsv").rows()) {
            nouns.rows.put(key(row.getOrDefault("type", ""), row.get("mode")), row);
        }
        return nouns;
    }

    /** With its article: {@code a suicide attack}. */
    String full(EventType type, @Nullable String mode) {
        return cell(type, mode, "noun");
    }

    /** Alone: {@code suicide attack}. */
    String brief(EventType type, @Nullable String mode) {
        return cell(type, mode, "short");
    }

    private String cell(EventType type, @Nullable String mode, String column) {
        Map<String, String> row = rows.get(key(type.name(), mode));
        if (row == null) {
            row = rows.getOrDefault(key(type.name(), ""), Map.of());
        }
        return row.getOrDefault(column, type.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String key(String type, @Nullable String mode) {
        return type + "/" + (mode == null ? "" : mode);
    }
}
