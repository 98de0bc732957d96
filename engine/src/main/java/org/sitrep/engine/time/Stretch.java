package org.sitrep.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar: a day, week, month, quarter, …, whose year may be open.
 *
 * @param grain what it is one of
 * @param year calendar year (the ISO week's year for weeks, the first year for decades and longer), {@link #OPEN} if unknown
 * @param number month × 100 + day for a day, 1 to 7 for a weekday, otherwise which one of the year; 0 for a year and longer
 */
record Stretch(Grain grain, int year, int number) {
    static final int OPEN = Integer.MIN_VALUE;

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};
    private static final int UNKNOWN_WEEK = 0;

    static Stretch day(LocalDate day) {
        return new Stretch(Grain.DAY, day.getYear(), day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    /** The day {@code month}-{@code day} of {@code year} (or of an open year), {@code null} if there is none such. */
    static @Nullable Stretch day(int year, int month, int day) {
        int leapYear = 2000;
        int tried = year == OPEN ? leapYear : year;
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(tried, month).lengthOfMonth()) {
            return null;
        }
        return new Stretch(Grain.DAY, year, month * 100 + day);
    }

    static Stretch month(int year, int month) {
        return new Stretch(Grain.MONTH, year, month);
    }

    static Stretch year(int year) {
        return new Stretch(Grain.YEAR, year, 0);
    }

    static Stretch weekday(int weekday) {
        return new Stretch(Grain.WEEKDAY, OPEN, weekday);
    }

    /** The unknown one of this grain. */
    static Stretch open(Grain grain) {
        return new Stretch(grain, OPEN, UNKNOWN_WEEK);
    }

    /** The stretch of {@code grain} that holds {@code day}. */
    static Stretch holding(LocalDate day, Grain grain) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> day(day);
            case WEEKDAY -> weekday(day.getDayOfWeek().getValue());
            case WEEK, WEEKEND ->
                new Stretch(grain, day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> month(year, month);
            case QUARTER -> new Stretch(grain, year, (month + 2) / 3);
            case HALF -> new Stretch(grain, year, (month + 5) / 6);
            // Winter belongs to the year it starts in.
            case SEASON -> month < 3 ? new Stretch(grain, year - 1, 4) : new Stretch(grain, year, month / 3);
            case YEAR -> year(year);
            case DECADE -> new Stretch(grain, Math.floorDiv(year, 10) * 10, 0);
            case CENTURY -> new Stretch(grain, Math.floorDiv(year, 100) * 100, 0);
            case MILLENNIUM -> new Stretch(grain, Math.floorDiv(year, 1000) * 1000, 0);
        };
    }

    boolean isOpen() {
        return year == OPEN;
    }

    /** The same in another year, as far as the calendar has it. */
    Stretch in(int other) {
        if (grain == Grain.DAY
                && number == 229
                && other != OPEN
                && !YearMonth.of(other, 2).isLeapYear()) {
            return new Stretch(grain, other, 228);
        }
        return new Stretch(grain, other, number);
    }

    /** The one {@code count} further on; an open one stays as it is. */
    Stretch plus(int count) {
        LocalDate first = first();
        if (first == null) {
            return this;
        }
        return switch (grain) {
            case SECOND, MINUTE, HOUR, WEEKDAY, DAY -> day(first.plusDays(count));
            case WEEK, WEEKEND -> holding(first.plusWeeks(count), grain);
            case MONTH -> holding(first.plusMonths(count), grain);
            case QUARTER, SEASON -> holding(first.plusMonths(3L * count), grain);
            case HALF -> holding(first.plusMonths(6L * count), grain);
            case YEAR -> year(year + count);
            case DECADE -> new Stretch(grain, year + 10 * count, 0);
            case CENTURY -> new Stretch(grain, year + 100 * count, 0);
            case MILLENNIUM -> new Stretch(grain, year + 1000 * count, 0);
        };
    }

    /** First day, {@code null} while the year is open. */
    @Nullable
    LocalDate first() {
        if (isOpen()) {
            return null;
        }
        return switch (grain) {
            case SECOND, MINUTE, HOUR, WEEKDAY, DAY -> LocalDate.of(year, number / 100, number % 100);
            case WEEK -> monday();
            case WEEKEND -> monday().plusDays(5);
            case MONTH -> LocalDate.of(year, number, 1);
            case QUARTER -> LocalDate.of(year, 3 * number - 2, 1);
            case HALF -> LocalDate.of(year, 6 * number - 5, 1);
            case SEASON -> LocalDate.of(year, 3 * number, 1);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> LocalDate.of(year, 1, 1);
        };
    }

    /** Last day, {@code null} while the year is open. */
    @Nullable
    LocalDate last() {
        LocalDate first = first();
        if (first == null) {
            return null;
        }
        return switch (grain) {
            case SECOND, MINUTE, HOUR, WEEKDAY, DAY -> first;
            case WEEK -> first.plusDays(6);
            case WEEKEND -> first.plusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER, SEASON -> first.plusMonths(3).minusDays(1);
            case HALF -> first.plusMonths(6).minusDays(1);
            case YEAR -> LocalDate.of(year, 12, 31);
            case DECADE -> LocalDate.of(year + 9, 12, 31);
            case CENTURY -> LocalDate.of(year + 99, 12, 31);
            case MILLENNIUM -> LocalDate.of(year + 999, 12, 31);
        };
    }

    private LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    /** The TIMEX3 value; open parts are {@code X}. */
    String value() {
        String years = isOpen() ? "XXXX" : digits(year, 4);
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY ->
                number == UNKNOWN_WEEK
                        ? years + "-XX-XX"
                        : years + "-" + digits(number / 100, 2) + "-" + digits(number % 100, 2);
            case WEEKDAY -> "XXXX-WXX-" + number;
            case WEEK -> years + "-W" + (isOpen() ? "XX" : digits(number, 2));
            case WEEKEND -> years + "-W" + (isOpen() ? "XX" : digits(number, 2)) + "-WE";
            case MONTH -> years + "-" + (number == UNKNOWN_WEEK ? "XX" : digits(number, 2));
            case QUARTER -> years + "-Q" + (number == UNKNOWN_WEEK ? "X" : number);
            case HALF -> years + "-H" + (number == UNKNOWN_WEEK ? "X" : number);
            case SEASON -> number == UNKNOWN_WEEK ? years : years + "-" + SEASONS[number - 1];
            case YEAR -> years;
            case DECADE -> years.substring(0, 3);
            case CENTURY -> years.substring(0, 2);
            case MILLENNIUM -> years.substring(0, 1);
        };
    }

    /** The same in EDTF, {@code null} while the year is open. */
    @Nullable
    String edtf() {
        LocalDate first = first();
        if (first == null) {
            return null;
        }
        int seasonCodes = 20;
        int quarterCodes = 32;
        int halfCodes = 39;
        return switch (grain) {
            case SECOND, MINUTE, HOUR, WEEKDAY, DAY, MONTH, YEAR -> value();
            case WEEK, WEEKEND -> first + "/" + last();
            case QUARTER -> digits(year, 4) + "-" + (quarterCodes + number);
            case HALF -> digits(year, 4) + "-" + (halfCodes + number);
            case SEASON -> digits(year, 4) + "-" + (seasonCodes + number);
            case DECADE -> value() + "X";
            case CENTURY -> value() + "XX";
            case MILLENNIUM -> value() + "XXX";
        };
    }

    private static String digits(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
