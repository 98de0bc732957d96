package org.sitrep.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days with a name, such as Christmas. Thread-safe. */
final class Feasts {
    /** Between the first and the last day of a period. */
    private static final String TO = "..";

    private Feasts() {}

    static @Nullable Resolved resolve(Reading reading, Story story, Direction direction) {
        String spec = String.valueOf(reading.rule().arg("day"));
        int to = spec.indexOf(TO);
        if (to < 0 || isOpening(reading)) {
            return Resolver.date(day(to < 0 ? spec : spec.substring(0, to), reading, story, direction));
        }
        String last = spec.substring(to + TO.length());
        if (isClosing(reading)) {
            return Resolver.date(day(last, reading, story, direction));
        }
        return period(spec.substring(0, to), last, reading, story, direction);
    }

    /** "during Ramadan", "before Lent": all of its days. */
    private static @Nullable Resolved period(
            String from, String to, Reading reading, Story story, Direction direction) {
        Anchored first = day(from, reading, story, direction);
        LocalDate start = first == null ? null : first.stretch().first();
        if (first == null || start == null) {
            return Resolver.date(first);
        }
        LocalDate end = of(to, start.getYear());
        end = end.isBefore(start) ? of(to, start.getYear() + 1) : end;
        return Resolved.interval(Stretch.day(start), Stretch.day(end), first.anchor());
    }

    private static boolean isOpening(Reading reading) {
        return reading.mentions("start") || reading.mentions("beginning");
    }

    private static boolean isClosing(Reading reading) {
        return reading.mentions("end") || reading.mentions("close");
    }

    private static @Nullable Anchored day(String spec, Reading reading, Story story, Direction direction) {
        LocalDate today = story.day();
        // "Easter week", but "Holy Week" is itself
        boolean week = reading.mentions("week")
                && !String.valueOf(reading.rule().arg("day")).contains(TO);
        if (reading.has(Slot.Y)) {
            return Anchored.absolute(stretch(of(spec, Resolver.year(reading, Slot.Y, story)), week));
        }
        if (today == null) {
            LocalDate sample = of(spec, 2000);
            boolean fixed = spec.length() == 5 && spec.charAt(2) == '-';
            return Anchored.open(
                    fixed ? Stretch.day(sample).in(Stretch.OPEN) : Stretch.open(week ? Grain.WEEK : Grain.DAY));
        }
        LocalDate past = of(spec, today.getYear());
        past = past.isAfter(today) ? of(spec, today.getYear() - 1) : past;
        LocalDate future = of(spec, today.getYear());
        future = future.isBefore(today) ? of(spec, today.getYear() + 1) : future;
        int step = reading.number(Slot.N, 0);
        boolean nearer = future.toEpochDay() - today.toEpochDay() < today.toEpochDay() - past.toEpochDay();
        boolean coming =
                step > 0 || (step == 0 && (direction == Direction.AHEAD || (direction != Direction.BACK && nearer)));
        return new Anchored(stretch(coming ? future : past, week), story.anchor(), null, List.of());
    }

    private static Stretch stretch(LocalDate day, boolean week) {
        return week ? Stretch.holding(day, Grain.WEEK) : Stretch.day(day);
    }

    /** The day that {@code spec} (see the table) means in {@code year}. */
    static LocalDate of(String spec, int year) {
        if (spec.startsWith("hijri")) {
            String day = spec.substring(9);
            int number = day.equals("last") ? 0 : Integer.parseInt(day);
            return hijri(Integer.parseInt(spec.substring(6, 8)), number, year);
        }
        if (spec.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(spec.substring("easter".length())));
        }
        if (spec.contains("/")) {
            String[] parts = spec.split("/", -1);
            LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
            int count = Integer.parseInt(parts[1]);
            return first.with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.of(Integer.parseInt(parts[2]))));
        }
        return LocalDate.of(year, Integer.parseInt(spec.substring(0, 2)), Integer.parseInt(spec.substring(3)));
    }

    /** The day of the Islamic calendar (Umm al-Qura) that falls in {@code year}, the first if two do; day 0 is the last of its month. */
    private static LocalDate hijri(int month, int day, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        HijrahDate start = HijrahDate.from(first);
        int islamic = start.get(ChronoField.YEAR);
        LocalDate found = ofIslamicYear(islamic, month, day);
        return found.isBefore(first) ? ofIslamicYear(islamic + 1, month, day) : found;
    }

    private static LocalDate ofIslamicYear(int islamic, int month, int day) {
        HijrahDate first = HijrahDate.of(islamic, month, 1);
        return LocalDate.from(first).plusDays((day == 0 ? first.lengthOfMonth() : day) - 1L);
    }

    /** Western Easter Sunday, by the anonymous Gregorian algorithm. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
