package org.sitrep.app.serve.resource;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Json;

/** Counts the values of one field. Not thread-safe. */
final class Tally {
    private final String field;
    private final int most;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /** At most {@code most} values are shown. */
    Tally(String field, int most) {
        this.field = field;
        this.most = most;
    }

    /** Counts one; {@code null} is none. */
    void add(@Nullable String value) {
        if (value != null) {
            add(value, value, 1);
        }
    }

    void add(String value, String label, long count) {
        counts.merge(value, count, Long::sum);
        labels.putIfAbsent(value, label);
    }

    /** The field with its values, the most frequent first. */
    void write(Json json) {
        List<Map.Entry<String, Long>> all = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        json.text("field", field)
                .list(
                        "values",
                        all.subList(0, Math.min(most, all.size())),
                        (each, entry) -> each.text("value", entry.getKey())
                                .text("label", labels.get(entry.getKey()))
                                .number("count", entry.getValue()))
                .flag("more", all.size() > most);
    }
}
