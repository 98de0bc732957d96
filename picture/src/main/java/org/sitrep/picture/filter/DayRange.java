package org.sitrep.picture.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date stands for, however vague it is.
 *
 * @param first the first day it may mean
 * @param last the last day it may mean
 */
public record DayRange(LocalDate first, LocalDate last) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?[?~%]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-XX)?[?~%]?");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,4})(X{0,3})(?:-XX)?(?:-XX)?[?~%]?");
    private static final int LAST_MONTH = 12;
    private static final int FIRST_SEASON = 21;
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range from " + first + " back to " + last);
        }
    }

    /**
     * The days of an EDTF date: a day, month, season, quarter, half, year, {@code 199X}, or an interval of these.
     *
     * @return {@code null} if it is none, or open at one side
     */
    public static @Nullable DayRange of(@Nullable String edtf) {
        if (edtf == null) {
            return null;
        }
        try {
            int slash = edtf.indexOf('/');
            if (slash < 0) {
                return single(edtf);
            }
            DayRange from = single(edtf.substring(0, slash));
            DayRange to = single(edtf.substring(slash + 1));
            return from == null || to == null || to.last.isBefore(from.first)
                    ? null
                    : new DayRange(from.first, to.last);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DayRange single(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            return new DayRange(date, date);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return part(number(month, 1), number(month, 2));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches() && years.group(1).length() + years.group(2).length() == 4) {
            int open = years.group(2).length();
            int span = (int) Math.round(StrictMath.pow(10, open));
            int first = number(years, 1) * span;
            return new DayRange(LocalDate.of(first, 1, 1), LocalDate.of(first + span - 1, LAST_MONTH, 31));
        }
        return null;
    }

    /** A month, or one of EDTF's codes for longer parts of a year; winter belongs to the year it starts in. */
    private static @Nullable DayRange part(int year, int code) {
        if (code >= 1 && code <= LAST_MONTH) {
            return months(YearMonth.of(year, code), 1);
        }
        if (code >= FIRST_SEASON && code < FIRST_SEASON + 4) {
            return months(YearMonth.of(year, 3 * (code - FIRST_SEASON + 1)), 3);
        }
        if (code >= FIRST_QUARTER && code < FIRST_QUARTER + 4) {
            return months(YearMonth.of(year, 3 * (code - FIRST_QUARTER) + 1), 3);
        }
        if (code == FIRST_HALF || code == FIRST_HALF + 1) {
            return months(YearMonth.of(year, 6 * (code - FIRST_HALF) + 1), 6);
        }
        return null;
    }

    private static DayRange months(YearMonth first, int count) {
        return new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** True if it is one day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** How many days it may mean. */
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** True if every day of {@code other} is one of these. */
    public boolean contains(DayRange other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }
}
