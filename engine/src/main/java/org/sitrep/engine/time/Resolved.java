package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.TimeType;

/**
 * What an expression means.
 *
 * @param stretch the piece of the calendar, {@code null} for lengths, sets and reference words
 * @param by the words that the anchor stands in, {@code null} if they are its own or the publication date
 * @param lost readings that were considered and lost
 */
record Resolved(
        TimeType type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String edtf,
        Anchor anchor,
        @Nullable Stretch stretch,
        @Nullable Span by,
        List<Because.Lost> lost) {
    Resolved {
        lost = List.copyOf(lost);
    }

    /** A stretch of the calendar. */
    static Resolved date(Anchored anchored) {
        Stretch stretch = anchored.stretch();
        return new Resolved(
                TimeType.DATE,
                stretch.value(),
                stretch.first(),
                stretch.last(),
                stretch.edtf(),
                anchored.anchor(),
                stretch,
                anchored.by(),
                anchored.lost());
    }

    /** A part of a day or a time of the clock on it. */
    static Resolved time(Anchored day, String clock) {
        Stretch stretch = day.stretch();
        String value =
                stretch.value() + (stretch.grain() == Grain.DAY || stretch.grain() == Grain.WEEKDAY ? "T" + clock : "");
        return new Resolved(
                TimeType.TIME,
                value,
                stretch.first(),
                stretch.last(),
                stretch.edtf(),
                day.anchor(),
                stretch,
                day.by(),
                day.lost());
    }

    /** A value that is no stretch of the calendar. */
    static Resolved plain(TimeType type, String value) {
        return new Resolved(type, value, null, null, null, Anchor.NONE, null, null, List.of());
    }

    /** An interval. */
    static Resolved interval(Stretch first, Stretch last, Anchor anchor) {
        String value = first.value() + "/" + last.value();
        boolean open = first.isOpen() || last.isOpen();
        return new Resolved(
                TimeType.DATE, value, first.first(), last.last(), open ? null : value, anchor, first, null, List.of());
    }
}
