package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds over a stretch of time, as the text says it: control, office, alliance, conflict.
 *
 * @param id {@code s1}, {@code s2}, … in text order
 * @param kind such as {@code controls}, {@code holds_office}, {@code at_war_with}, {@code resists}
 * @param subject actor id, or place id where a place resists
 * @param object place or actor id, {@code null} if not stated
 * @param title the office, for {@code holds_office}; {@code null} otherwise
 * @param from EDTF
 * @param to EDTF
 */
public record State(
        String id,
        String kind,
        String subject,
        @Nullable String object,
        @Nullable String title,
        @Nullable String from,
        @Nullable String to,
        StateStatus status,
        List<Span> evidence,
        Because because) {
    public State {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("state without evidence");
        }
    }
}
