package org.sitrep.picture.state;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.identity.Identity;

/**
 * A state over a stretch of time.
 *
 * @param id stable: made from what it is about, the subject, and which of its holdings of that it is
 * @param kind such as {@code controls}, {@code holds_office}
 * @param object id of what is held, {@code null} if not stated
 * @param objectName in words, {@code null} if not stated
 * @param title the office, {@code null} if it is none
 * @param from first day it is known to hold, {@code null} if unknown
 * @param begins true if {@code from} is the day it began, false if it held on that day and may be older
 * @param to the day by which it had ended, {@code null} if no report says so
 * @param status holds, claimed (somebody says so, no report does in its own words), ended
 * @param begun the words for it, at least one, in the order in which they were learned
 * @param ended the words that end it: that it is over, or that another holds it now
 * @param denied the words that deny it
 */
public record Holding(
        String id,
        String kind,
        Identity subject,
        @Nullable String object,
        @Nullable String objectName,
        @Nullable String title,
        @Nullable LocalDate from,
        boolean begins,
        @Nullable LocalDate to,
        StateStatus status,
        List<StateClaim> begun,
        List<StateClaim> ended,
        List<StateClaim> denied) {
    public Holding {
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
        denied = List.copyOf(denied);
        if (begun.isEmpty() && ended.isEmpty() && denied.isEmpty()) {
            throw new IllegalArgumentException("a state without words");
        }
    }

    /** True if it held on {@code day}, as far as is known; a state that was only denied never held. */
    public boolean holdsOn(LocalDate day) {
        boolean since = from != null && !day.isBefore(from);
        boolean still = to == null || day.isBefore(to);
        return !begun.isEmpty() && since && still;
    }
}
