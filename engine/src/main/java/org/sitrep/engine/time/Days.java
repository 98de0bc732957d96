package org.sitrep.engine.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;

/** Single days: dates, weekdays, yesterday. Thread-safe. */
final class Days {
    private static final int SENTENCES_OF_MONTH = 2;
    /** What lies farther off than this takes the story to another month. */
    private static final int NEAR_DAYS = 40;

    private Days() {}

    static @Nullable Anchored day(Reading reading, Story story, Direction direction) {
        if (!reading.has(Slot.M)) {
            return ofMonth(reading.number(Slot.D, 0), story, direction);
        }
        int month = reading.number(Slot.M, 0);
        int day = reading.number(Slot.D, 0);
        // 24/12/2021: what cannot be a month is the day
        if (month > 12 && day <= 12) {
            int other = month;
            month = day;
            day = other;
        }
        Stretch open = Stretch.day(Stretch.OPEN, month, day);
        if (open == null) {
            return null;
        }
        if (isDayFirst(reading, story, direction, month, day)) {
            open = Stretch.day(Stretch.OPEN, day, month);
        }
        return open == null ? null : Resolver.inYear(open, reading, story, direction);
    }

    /** "on the 17th": of the month that the story is in where that lies far off, else the last or next one from the day of the report. */
    private static @Nullable Anchored ofMonth(int day, Story story, Direction direction) {
        LocalDate today = story.day();
        Story.Point point = story.latest(Grain.MONTH, SENTENCES_OF_MONTH);
        LocalDate there = point == null ? null : point.stretch().first();
        if (point != null
                && there != null
                && (today == null || Math.abs(ChronoUnit.DAYS.between(there, today)) > NEAR_DAYS)) {
            Stretch found = Stretch.day(there.getYear(), there.getMonthValue(), day);
            return found == null ? null : new Anchored(found, Anchor.NARRATIVE, point.span(), List.of());
        }
        if (today == null) {
            return day < 1 || day > 31 ? null : Anchored.open(Stretch.open(Grain.DAY));
        }
        boolean ahead = direction == Direction.AHEAD || direction == Direction.NOW;
        for (int months = 0; months <= 2; months++) {
            YearMonth month = YearMonth.from(today).plusMonths(ahead ? months : -months);
            Stretch found = Stretch.day(month.getYear(), month.getMonthValue(), day);
            LocalDate first = found == null ? null : found.first();
            if (found != null && first != null && (ahead ? !first.isBefore(today) : !first.isAfter(today))) {
                return new Anchored(found, story.anchor(), null, List.of());
            }
        }
        return null;
    }

    /** "05/11/2026" in a report of 20 November 2026 is the fifth of November: what has happened is not still to come. */
    private static boolean isDayFirst(Reading reading, Story story, Direction direction, int month, int day) {
        LocalDate today = story.day();
        boolean slashes = reading.mentions("/");
        if (today == null || !slashes || !reading.has(Slot.Y) || day > 12 || direction == Direction.AHEAD) {
            return false;
        }
        int year = Resolver.year(reading, Slot.Y, story);
        return LocalDate.of(year, month, day).isAfter(today)
                && !LocalDate.of(year, day, month).isAfter(today);
    }

    static Anchored near(int days, Story story) {
        LocalDate day = story.day();
        return day == null
                ? Anchored.open(Stretch.open(Grain.DAY))
                : new Anchored(Stretch.day(day.plusDays(days)), story.anchor(), null, List.of());
    }

    /** A weekday, with "last", "this" or "next", in a given week, or as the tense has it. */
    static Anchored weekday(Reading reading, Story story, Direction direction) {
        int weekday = reading.number(Slot.W, 1);
        LocalDate day = story.day();
        boolean fromStory = "story".equals(reading.rule().arg("base"));
        Story.Point point = fromStory ? story.latest(Grain.DAY, 3) : null;
        LocalDate start = point == null ? day : point.stretch().first();
        if (start == null) {
            return Anchored.open(Stretch.weekday(weekday));
        }
        int weeks = reading.rule().number("weeks", 0);
        int days = reading.rule().number("days", 0);
        Anchored found;
        if ("yes".equals(reading.rule().arg("week"))) {
            LocalDate monday = Anchoring.onOrBefore(start, 1).plusWeeks(reading.number(Slot.YN, 0));
            found = fixed(monday.plusDays(weekday - 1L), story);
        } else if (reading.has(Slot.N)) {
            found = fixed(directed(start, weekday, reading), story);
        } else {
            found = Anchoring.weekday(weekday, story, direction == Direction.NOW ? Direction.AHEAD : direction);
        }
        LocalDate first = found.stretch().first();
        if (first != null && (weeks != 0 || days != 0)) {
            found = fixed(first.plusWeeks(weeks).plusDays(days), story);
        }
        return point == null ? found : new Anchored(found.stretch(), Anchor.NARRATIVE, point.span(), found.lost());
    }

    private static LocalDate directed(LocalDate start, int weekday, Reading reading) {
        int direction = reading.number(Slot.N, 0);
        if (direction < 0 || reading.mentions("past")) {
            return Anchoring.onOrBefore(start.minusDays(1), weekday);
        }
        if (direction > 0 || reading.mentions("coming")) {
            return Anchoring.onOrAfter(start.plusDays(1), weekday);
        }
        return reading.mentions("this") ? Anchoring.onOrAfter(start, weekday) : Anchoring.onOrBefore(start, weekday);
    }

    private static Anchored fixed(LocalDate day, Story story) {
        return new Anchored(Stretch.day(day), story.anchor(), null, List.of());
    }

    /** The day that the slots of a larger expression name: a date, a weekday, "yesterday"; {@code null} if they name none. */
    static @Nullable Anchored named(Reading reading, Story story, Direction direction) {
        if (reading.has(Slot.D) && reading.has(Slot.M)) {
            return day(reading, story, direction);
        }
        if (reading.has(Slot.W)) {
            return weekday(reading, story, direction);
        }
        String near = reading.get(Slot.R);
        if (near != null) {
            int days = switch (near) {
                case "yesterday" -> -1;
                case "tomorrow" -> 1;
                default -> 0;
            };
            return near(days, story);
        }
        return null;
    }
}
