package org.sitrep.engine.time;

import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.TimeType;

/** Brings the two ends of a stretch into order: each is worked out by itself, and only the other tells which week or year it is in. Thread-safe. */
final class Ranges {
    private Ranges() {}

    /** Both ends. */
    record Range(Resolved from, Resolved to) {}

    /**
     * Both ends, the first not behind the last. "From January 1 to March 31, 2019" begins in 2019; "from Monday to Thursday", told on a Tuesday of what is over, ends on the
     * Thursday before and begins three days earlier.
     *
     * @param ahead true if the clause speaks of what is to come
     */
    static Range order(Resolved from, Resolved to, Reading first, Reading last, boolean ahead) {
        Stretch start = from.stretch();
        Stretch end = to.stretch();
        if (start == null || end == null || end.isOpen()) {
            return new Range(from, to);
        }
        if (!clock(from).isEmpty() && !clock(to).isEmpty()) {
            return clocks(from, to, namesDay(first), namesDay(last), end);
        }
        if (first.rule().meaning() == Meaning.WEEKDAY && last.rule().meaning() == Meaning.WEEKDAY && !start.isOpen()) {
            if (isNextWeek(start, end)) {
                // "from Friday to Sunday", told on a Monday: the Sunday right behind the Friday.
                return new Range(from, moved(to, -7));
            }
            if (!isBehind(start, end)) {
                return new Range(from, to);
            }
            return ahead ? new Range(from, moved(to, 7)) : new Range(moved(from, -7), to);
        }
        boolean yearless = !first.has(Slot.Y) && !first.has(Slot.YN) && !first.has(Slot.N);
        boolean dated = first.rule().meaning() == Meaning.DAY || first.rule().meaning() == Meaning.MONTH;
        if (!yearless || !dated) {
            return new Range(from, to);
        }
        if (to.anchor() == Anchor.ABSOLUTE && last.has(Slot.Y)) {
            Stretch same = start.in(end.year());
            Stretch moved = isBehind(same, end) ? start.in(end.year() - 1) : same;
            return new Range(Resolved.date(new Anchored(moved, Anchor.NARRATIVE, last.span(), from.lost())), to);
        }
        boolean behind = !start.isOpen() && isBehind(start, end) && !last.has(Slot.Y);
        if (!behind) {
            return new Range(from, to);
        }
        return ahead
                ? new Range(from, Resolved.date(new Anchored(end.in(end.year() + 1), to.anchor(), to.by(), to.lost())))
                : new Range(
                        Resolved.date(new Anchored(start.in(start.year() - 1), from.anchor(), from.by(), from.lost())),
                        to);
    }

    private static boolean isNextWeek(Stretch start, Stretch end) {
        Stretch week = start.plus(7);
        return !isBehind(week, end) && !isBehind(start, end);
    }

    /** The day of {@code time}, so many days on. */
    private static Resolved moved(Resolved time, int days) {
        Stretch day = time.stretch();
        return day == null ? time : Resolved.date(new Anchored(day.plus(days), time.anchor(), time.by(), time.lost()));
    }

    /** "from 7 p.m. to 6 a.m." runs past midnight; "from 11 p.m. to 1 a.m. on Tuesday" begins on Monday. */
    private static Range clocks(Resolved from, Resolved to, boolean dated, boolean endDated, Stretch end) {
        boolean overnight = clock(to).compareTo(clock(from)) < 0;
        if (endDated && !dated) {
            return new Range(moved(from, overnight ? end.plus(-1) : end), to);
        }
        return overnight && end.equals(from.stretch()) ? new Range(from, moved(to, end.plus(1))) : new Range(from, to);
    }

    private static boolean namesDay(Reading reading) {
        return reading.has(Slot.W) || reading.has(Slot.D) || reading.has(Slot.R);
    }

    private static Resolved moved(Resolved time, Stretch day) {
        return Resolved.time(new Anchored(day, time.anchor(), time.by(), time.lost()), clock(time));
    }

    /** Hours and minutes, empty if it names none. */
    private static String clock(Resolved time) {
        String clock = time.value().substring(time.value().indexOf('T') + 1);
        return time.type() == TimeType.TIME && clock.matches("\\d\\d:\\d\\d") ? clock : "";
    }

    private static boolean isBehind(Stretch one, Stretch other) {
        return one.first() != null && other.first() != null && one.first().isAfter(other.first());
    }
}
