package org.sitrep.picture.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Event;

/**
 * When an event happened, as the look-ups hold it: days since 1970.
 *
 * @param first the earliest day it may have begun
 * @param last the latest day it may have ended
 */
record Days(long first, long last) {
    /** An event whose date is unknown: no range of days finds it. */
    static final Days UNKNOWN = new Days(-100_000_000, -100_000_000);

    /** How far the date of an event that is dated to a month may begin before the range that finds it. */
    static final int VAGUE = 31;

    private static final long OPEN_PAST = -50_000_000;
    private static final long OPEN_FUTURE = 50_000_000;

    static Days of(Event event) {
        return event.date() == null ? UNKNOWN : of(event.date());
    }

    /** The days of an EDTF date such as {@code 2021-08-15}, {@code 2021-08}, {@code 199X} or {@code 1953/2001}. */
    static Days of(String edtf) {
        try {
            int slash = edtf.indexOf('/');
            if (slash < 0) {
                Days days = simple(edtf);
                return days == null ? UNKNOWN : days;
            }
            Days from = simple(edtf.substring(0, slash));
            Days to = simple(edtf.substring(slash + 1));
            if (from == null && to == null) {
                return UNKNOWN;
            }
            long first = from == null ? OPEN_PAST : from.first;
            return new Days(first, Math.max(first, to == null ? OPEN_FUTURE : to.last));
        } catch (DateTimeException | NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static @Nullable Days simple(String edtf) {
        String bare = edtf.replaceAll("[?~%]", "");
        if (bare.isEmpty() || bare.equals("..")) {
            return null;
        }
        if (bare.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            long day = LocalDate.parse(bare.substring(0, 10)).toEpochDay();
            return new Days(day, day);
        }
        if (bare.matches("\\d{4}-\\d\\d")) {
            YearMonth month = YearMonth.parse(bare);
            return new Days(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay());
        }
        if (bare.matches("\\d{1,4}X{0,3}") && bare.length() == 4) {
            int from = Integer.parseInt(bare.replace('X', '0'));
            int to = Integer.parseInt(bare.replace('X', '9'));
            return new Days(
                    LocalDate.of(from, 1, 1).toEpochDay(),
                    LocalDate.of(to, 12, 31).toEpochDay());
        }
        return null;
    }
}
