package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time expression, in the terms of TIMEX3.
 *
 * @param id {@code t1}, {@code t2}, … in text order
 * @param value TIMEX3 value; open parts stay {@code X}
 * @param from first day, ISO 8601, {@code null} if open
 * @param to last day, ISO 8601, {@code null} if open
 * @param edtf the same in EDTF where it is a date ({@code 2021-08-15}, {@code 199X}, {@code 1953/2001}), {@code null} for durations, sets and open dates
 */
public record Time(
        String id,
        Span span,
        TimeType type,
        String value,
        @Nullable String from,
        @Nullable String to,
        @Nullable String edtf,
        Anchor anchor,
        List<Span> evidence,
        Because because) {
    public Time {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("time without evidence");
        }
    }
}
