package org.sitrep.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.TimeType;

/** Works out what a reading means: dates here, the clock and lengths in their own classes. Thread-safe. */
final class Resolver {
    private static final int SENTENCES_OF_STORY = 3;
    /** Beyond this the calendar says nothing: "65 million years ago". */
    private static final int FARTHEST_DAYS = 700_000;

    /** What it means, {@code null} if it means nothing after all. */
    @Nullable
    Resolved resolve(Reading reading, Story story, Direction direction) {
        return switch (reading.rule().meaning()) {
            case DAY -> date(Days.day(reading, story, direction));
            case DAYS -> days(reading, story, direction);
            case FIXED -> fixed(reading);
            case WEEKDAY -> date(Days.weekday(reading, story, direction));
            case NEAR -> date(Days.near(reading.rule().number("days", 0), story));
            case NEAR_PART -> Clocks.nearPart(reading, story);
            case PART -> Clocks.part(reading, story, direction);
            case CLOCK -> Clocks.clock(reading, story, direction);
            case MONTH -> date(month(reading, story, direction));
            case YEAR -> date(Anchored.absolute(Stretch.year(year(reading, Slot.Y, story))));
            case YEARS -> years(reading, story);
            case DECADE -> date(decade(reading, story));
            case CENTURY -> century(reading);
            case FEAST -> Feasts.resolve(reading, story, direction);
            case SEASON -> date(ofYear(Grain.SEASON, reading.number(Slot.S, 1), reading, story, direction));
            case QUARTER -> Periods.quarter(reading, story, direction);
            case HALF -> Periods.half(reading, story, direction);
            case PERIOD -> date(Periods.period(reading, story));
            case CALENDAR -> calendar(reading, story, direction);
            case STORY -> date(story(reading, story, direction));
            case WEEK_OF -> weekOf(reading, story, direction);
            case SHIFT -> shift(reading, story, direction);
            case DURATION -> Lengths.window(Lengths.duration(reading), reading, story);
            case SET -> Lengths.set(reading);
            case REGULAR -> Resolved.plain(TimeType.SET, String.valueOf(reading.get(Slot.R)));
            case REF ->
                Resolved.plain(TimeType.DATE, String.valueOf(reading.rule().arg("value")));
            case NONE -> null;
        };
    }

    static @Nullable Resolved date(@Nullable Anchored anchored) {
        return anchored == null ? null : Resolved.date(anchored);
    }

    /** The year in {@code slot}; two digits mean the latest such year that is not far ahead. */
    static int year(Reading reading, Slot slot, Story story) {
        int year = reading.number(slot, 0);
        String written = reading.get(slot);
        if (written != null && written.length() == 2) {
            LocalDate day = story.day();
            int far = (day == null ? 2030 : day.getYear() + 5) % 100;
            int century = (day == null ? 2030 : day.getYear() + 5) / 100 * 100;
            return year <= far ? century + year : century - 100 + year;
        }
        return year;
    }

    /** {@code open} in the year the reading names, or in the one that its direction asks for. */
    static Anchored inYear(Stretch open, Reading reading, Story story, Direction direction) {
        if (reading.has(Slot.Y)) {
            return Anchored.absolute(open.in(year(reading, Slot.Y, story)));
        }
        LocalDate day = story.day();
        if (reading.has(Slot.YN)) {
            return day == null
                    ? Anchored.open(open)
                    : new Anchored(
                            open.in(day.getYear() + reading.number(Slot.YN, 0)), story.anchor(), null, List.of());
        }
        return Anchoring.year(open, story, direction);
    }

    /** Part {@code number} of a year: a month, quarter, season or half, with "last", "this" or "next" or without. */
    static Anchored ofYear(Grain grain, int number, Reading reading, Story story, Direction direction) {
        Stretch open = new Stretch(grain, Stretch.OPEN, number);
        LocalDate day = story.day();
        if (!reading.has(Slot.N) || reading.has(Slot.Y)) {
            return inYear(open, reading, story, direction);
        }
        if ("story".equals(reading.rule().arg("base"))) {
            Story.Point point = story.latest(grain, SENTENCES_OF_STORY);
            day = point == null ? day : point.stretch().first();
        }
        if (day == null) {
            return Anchored.open(open);
        }
        int step = reading.number(Slot.N, 0);
        Stretch one = open.in(day.getYear() + 1);
        if (step < 0) {
            Stretch now = Stretch.holding(day, grain);
            while (!isBefore(one, now)) {
                one = open.in(one.year() - 1);
            }
        } else if (step > 0) {
            one = open.in(day.getYear() - 1);
            Stretch now = Stretch.holding(day, grain);
            while (!isBefore(now, one)) {
                one = open.in(one.year() + 1);
            }
        } else {
            // "this September" is this year's, "this past spring" the last one
            one = reading.mentions("past")
                    ? Anchoring.year(open, story, Direction.BACK).stretch()
                    : open.in(day.getYear());
        }
        return new Anchored(one, story.anchor(), null, List.of());
    }

    private static boolean isBefore(Stretch one, Stretch other) {
        LocalDate first = one.first();
        LocalDate second = other.first();
        return first != null && second != null && first.isBefore(second);
    }

    private static @Nullable Anchored month(Reading reading, Story story, Direction direction) {
        int month = reading.number(Slot.M, 0);
        return month < 1 || month > 12 ? null : ofYear(Grain.MONTH, month, reading, story, direction);
    }

    private static @Nullable Resolved days(Reading reading, Story story, Direction direction) {
        Anchored first = Days.day(reading, story, direction);
        if (first == null) {
            return null;
        }
        Stretch last = Stretch.day(first.stretch().year(), first.stretch().number() / 100, reading.number(Slot.D2, 0));
        if (last == null || last.number() <= first.stretch().number()) {
            return null;
        }
        return Resolved.interval(first.stretch(), last, first.anchor());
    }

    private static @Nullable Resolved years(Reading reading, Story story) {
        int first = year(reading, Slot.Y, story);
        String written = String.valueOf(reading.get(Slot.Y2));
        int last = reading.number(Slot.Y2, 0);
        last = written.length() == 2 ? first / 100 * 100 + last : last;
        if (last <= first || last - first > 130) {
            return null;
        }
        return Resolved.interval(Stretch.year(first), Stretch.year(last), Anchor.ABSOLUTE);
    }

    private static Resolved fixed(Reading reading) {
        LocalDate day = LocalDate.parse(String.valueOf(reading.rule().arg("value")));
        return Resolved.date(Anchored.absolute(Stretch.day(day)));
    }

    private static @Nullable Anchored decade(Reading reading, Story story) {
        String digits = String.valueOf(reading.get(Slot.C)).replaceAll("[^0-9]", "");
        if (digits.length() == 4) {
            int year = Integer.parseInt(digits);
            return year % 10 == 0 && year >= 1000 ? Anchored.absolute(new Stretch(Grain.DECADE, year, 0)) : null;
        }
        boolean marked = reading.mentions("the")
                || reading.mentions("'")
                || reading.mentions("early")
                || reading.mentions("late")
                || reading.mentions("mid");
        if (digits.length() != 2 || !marked) {
            return null;
        }
        LocalDate day = story.day();
        int near = day == null ? 2029 : day.getYear();
        int decade = near / 100 * 100 + Integer.parseInt(digits);
        return Anchored.absolute(new Stretch(Grain.DECADE, decade > near ? decade - 100 : decade, 0));
    }

    private static @Nullable Resolved century(Reading reading) {
        int number = reading.number(Slot.C, 0);
        return number < 1 || number > 30
                ? null
                : Resolved.date(Anchored.absolute(new Stretch(Grain.CENTURY, (number - 1) * 100, 0)));
    }

    private static @Nullable Resolved calendar(Reading reading, Story story, Direction direction) {
        Grain grain = Lengths.grain(reading);
        LocalDate day = story.day();
        int count = reading.number(Slot.N, reading.rule().number("n", 0));
        if (grain == null) {
            return null;
        }
        if (grain.ofClock()) {
            boolean length = grain == Grain.HOUR && count < 0;
            return length ? Resolved.plain(TimeType.DURATION, "PT1H") : null;
        }
        boolean past = count < 0 && reading.mentions("past") && !reading.mentions("this");
        if (past && grain != Grain.WEEKEND) {
            return Lengths.past(grain, story);
        }
        if (grain == Grain.DAY && count < 0) {
            return null;
        }
        if (grain == Grain.DAY && count > 0) {
            return date(story(reading, story, direction));
        }
        if (day == null) {
            Story.Point near = grain == Grain.YEAR && count == 0 ? story.latestAbsolute(0) : null;
            return near == null
                    ? Resolved.date(Anchored.open(Stretch.open(grain)))
                    : Resolved.date(new Anchored(
                            Stretch.year(near.stretch().year()), Anchor.NARRATIVE, near.span(), List.of()));
        }
        Stretch now = Stretch.holding(day, grain);
        if (grain == Grain.WEEKEND) {
            boolean isWeekend = day.getDayOfWeek().getValue() > 5;
            boolean looksBack = reading.mentions("this") ? direction == Direction.BACK : direction != Direction.AHEAD;
            boolean gone = count < 0 || (count == 0 && looksBack && !isWeekend);
            now = now.plus(gone ? -1 : Math.max(count, 0));
        } else {
            now = now.plus(count);
        }
        return Resolved.date(new Anchored(now, story.anchor(), null, List.of()));
    }

    /** The same, last or next unit from the day the story has reached. */
    static Anchored story(Reading reading, Story story, Direction direction) {
        Grain grain = Lengths.grain(reading);
        Grain sure = grain == null || grain.ofClock() ? Grain.DAY : grain;
        int count = reading.number(Slot.N, reading.rule().number("n", 0));
        return fromStory(sure, count, story, direction);
    }

    static Anchored fromStory(Grain grain, int count, Story story, Direction direction) {
        Story.Point point = story.latest(grain, SENTENCES_OF_STORY);
        LocalDate start = point == null ? story.day() : point.stretch().first();
        // "was arrested two days later": later than a day that the text does not give, and not after its report.
        boolean unknown = point == null && count > 0 && direction == Direction.BACK;
        if (start == null || unknown) {
            return Anchored.open(Stretch.open(grain));
        }
        Stretch stretch = Stretch.holding(start, grain).plus(count);
        return point == null
                ? new Anchored(stretch, story.anchor(), null, List.of())
                : new Anchored(stretch, Anchor.NARRATIVE, point.span(), List.of());
    }

    private static @Nullable Resolved weekOf(Reading reading, Story story, Direction direction) {
        Anchored day = Days.day(reading, story, direction);
        LocalDate first = day == null ? null : day.stretch().first();
        if (day == null || first == null) {
            return date(day);
        }
        return Resolved.date(new Anchored(Stretch.holding(first, Grain.WEEK), day.anchor(), day.by(), day.lost()));
    }

    private static @Nullable Resolved shift(Reading reading, Story story, Direction direction) {
        Grain grain = Lengths.grain(reading);
        if (grain == null) {
            return null;
        }
        int sign = reading.rule().number("sign", 1);
        boolean fromStory = "story".equals(reading.rule().arg("base"));
        Double count = Lengths.count(reading);
        if (count == null) {
            return fromStory
                    ? Lengths.duration(reading)
                    : Resolved.plain(TimeType.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        int whole = (int) Math.min(Math.round(count), Integer.MAX_VALUE / 2000) * sign * Lengths.weeks(reading);
        if (grain == Grain.DECADE || grain == Grain.CENTURY || grain == Grain.MILLENNIUM) {
            whole *= grain == Grain.DECADE ? 10 : grain == Grain.CENTURY ? 100 : 1000;
            grain = Grain.YEAR;
        }
        if (grain.ofClock()) {
            return Clocks.unknownTime(story, fromStory);
        }
        if (Math.abs((long) whole) * grain.days() > FARTHEST_DAYS) {
            return Resolved.plain(TimeType.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        Anchored compared = grain == Grain.YEAR && whole == -1 ? Periods.lastYear(story) : null;
        if (compared != null) {
            return Resolved.date(compared);
        }
        if (fromStory) {
            return Resolved.date(fromStory(grain, whole, story, direction));
        }
        LocalDate day = story.day();
        return Resolved.date(
                day == null
                        ? Anchored.open(Stretch.open(grain))
                        : new Anchored(Stretch.holding(day, grain).plus(whole), story.anchor(), null, List.of()));
    }
}
