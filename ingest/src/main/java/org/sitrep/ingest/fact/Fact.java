package org.sitrep.ingest.fact;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a source says about an item, and where.
 *
 * @param value without white space around it, never empty
 */
public record Fact(String value, Origin from) {
    public Fact {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a fact needs a value");
        }
    }

    /** A fact, {@code null} if there is no value. */
    public static @Nullable Fact of(@Nullable String value, Origin from) {
        return value == null || value.isBlank() ? null : new Fact(value, from);
    }

    /** The first that is there. */
    public static @Nullable Fact first(@Nullable Fact... choices) {
        for (Fact choice : choices) {
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }
}
