package org.sitrep.ingest.fetch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headers of an answer, in their order; names are compared without regard to case. Immutable. */
final class Headers {
    /** One line; the name is in small letters. */
    record Line(String name, String value) {}

    private final List<Line> lines;

    Headers(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The first value of {@code name}. */
    @Nullable
    String first(String name) {
        for (Line line : lines) {
            if (line.name.equals(name)) {
                return line.value;
            }
        }
        return null;
    }

    /** All values of {@code name}, joined by commas as the protocol allows; empty if there is none. */
    String joined(String name) {
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            if (line.name.equals(name)) {
                all.append(all.isEmpty() ? "" : ",").append(line.value);
            }
        }
        return all.toString();
    }

    static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
