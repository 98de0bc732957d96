package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;

/** Quarters, halves and the periods that figures are reported for. Thread-safe. */
final class Periods {
    private static final int SENTENCES_OF_COMPARISON = 3;

    private Periods() {}

    /** "From $90 million a year earlier" in a report on a quarter means the same quarter; {@code null} in other texts. */
    static @Nullable Anchored lastYear(Story story) {
        Story.Point quarter =
                story.latestOf(Grain.QUARTER, SENTENCES_OF_COMPARISON) == null ? null : story.reported(Grain.QUARTER);
        if (quarter == null) {
            return null;
        }
        Stretch before = quarter.stretch().in(quarter.stretch().year() - 1);
        return new Anchored(before, Anchor.NARRATIVE, quarter.span(), List.of());
    }

    static @Nullable Resolved quarter(Reading reading, Story story, Direction direction) {
        int back = reading.rule().number("years", 0);
        int number = reading.number(Slot.O, 0);
        if (number == 0) {
            Story.Point last = story.reported(Grain.QUARTER);
            number = last == null ? 0 : last.stretch().number();
        }
        if (number < 0 || number > 4) {
            return null;
        }
        if (number == 0) {
            // "this year's quarter" in a text that names no quarter says no more than the year.
            boolean dated = reading.has(Slot.Y) || reading.has(Slot.YN);
            return Resolved.date(
                    dated
                            ? Resolver.inYear(Stretch.open(Grain.YEAR), reading, story, direction)
                            : Anchored.open(Stretch.open(Grain.QUARTER)));
        }
        Stretch open = new Stretch(Grain.QUARTER, Stretch.OPEN, number);
        // Reports speak of the quarter that is over, even where they announce what they will say about it.
        Direction likely = direction == Direction.AHEAD ? Direction.UNKNOWN : Direction.BACK;
        Anchored anchored = Resolver.inYear(open, reading, story, likely);
        Stretch moved =
                anchored.stretch().isOpen() ? open : open.in(anchored.stretch().year() + back);
        return Resolved.date(new Anchored(moved, anchored.anchor(), anchored.by(), anchored.lost()));
    }

    static @Nullable Resolved half(Reading reading, Story story, Direction direction) {
        int number = reading.number(Slot.O, reading.rule().number("half", 0));
        if (number < 1 || number > 2) {
            return null;
        }
        return Resolved.date(Resolver.ofYear(
                Grain.HALF, number, reading, story, direction == Direction.UNKNOWN ? Direction.BACK : direction));
    }

    /** The fiscal period the report is about, or the same one of another year. */
    static Anchored period(Reading reading, Story story) {
        Story.Point last = story.reported(Grain.QUARTER);
        LocalDate day = story.day();
        int back = reading.rule().number("years", 0);
        if (last != null) {
            int year = reading.has(Slot.Y)
                    ? Resolver.year(reading, Slot.Y, story)
                    : last.stretch().year() + back;
            Anchor anchor = reading.has(Slot.Y) ? Anchor.ABSOLUTE : Anchor.NARRATIVE;
            return new Anchored(last.stretch().in(year), anchor, last.span(), List.of());
        }
        if (reading.has(Slot.Y)) {
            return Anchored.absolute(Stretch.year(Resolver.year(reading, Slot.Y, story)));
        }
        if (day == null) {
            return Anchored.open(Stretch.open(back == 0 ? Grain.QUARTER : Grain.YEAR));
        }
        Stretch stretch = back == 0 ? Stretch.holding(day, Grain.QUARTER).plus(-1) : Stretch.year(day.getYear() + back);
        return new Anchored(stretch, story.anchor(), null, List.of());
    }
}
