package org.sitrep.app.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days in sentences, and whether the words of a report speak of one. Stateless and thread-safe. */
final class Dates {
    /** A weekday means the nearest one; further away a report names the date. */
    private static final int WEEK = 7;

    private static final int YEAR = 366;

    /** {@code 26 August 2021} or {@code August 2021}. */
    static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}) )?(" + months() + ") (\\d{4})");

    private Dates() {}

    private static String months() {
        StringBuilder all = new StringBuilder();
        for (Month month : Month.values()) {
            all.append(all.isEmpty() ? "" : "|").append(name(month));
        }
        return all.toString();
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code 26 August 2021}. */
    static String written(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
    }

    /** The day that was written like this, {@code null} for a month. */
    static @Nullable LocalDate day(Matcher written) {
        String day = written.group(1);
        try {
            return day == null
                    ? null
                    : LocalDate.of(Integer.parseInt(written.group(3)), month(written.group(2)), Integer.parseInt(day));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether {@code reference} was published on {@code day} or its words speak of that day. */
    static boolean supports(Report.Reference reference, LocalDate day) {
        return day.equals(published(reference)) || spoken(reference, day);
    }

    /** Whether the words of {@code reference} speak of {@code day}, with the day of publication only to read them by. */
    static boolean spoken(Report.Reference reference, LocalDate day) {
        LocalDate published = published(reference);
        String words = reference.words();
        if (words.contains(day.toString()) || names(words, day, published)) {
            return true;
        }
        if (published == null) {
            return false;
        }
        long away = ChronoUnit.DAYS.between(published, day);
        boolean weekday = has(words, weekday(day.getDayOfWeek())) && Math.abs(away) <= WEEK;
        boolean today = away == 0 && (has(words, "today") || has(words, "tonight"));
        boolean next = away == 1 && has(words, "tomorrow");
        boolean before = away == -1 && (has(words, "yesterday") || has(words, "last night") || has(words, "overnight"));
        return weekday || today || next || before;
    }

    /** Whether {@code reference} was published in that month or names it. */
    static boolean supports(Report.Reference reference, Month month, int year) {
        LocalDate published = published(reference);
        boolean then = published != null && published.getMonth() == month && published.getYear() == year;
        boolean near = published == null
                || Math.abs(ChronoUnit.DAYS.between(published, LocalDate.of(year, month, 1))) <= YEAR
                || has(reference.words(), String.valueOf(year));
        return then || (has(reference.words(), name(month)) && near);
    }

    private static boolean names(String words, LocalDate day, @Nullable LocalDate published) {
        String number = String.valueOf(day.getDayOfMonth());
        String month = "(?:" + name(day.getMonth()) + "|"
                + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "\\.?)";
        Matcher named = Pattern.compile("\\b(?:" + number + "(?:st|nd|rd|th)?(?: of)? " + month + "|" + month + " "
                        + number + "(?:st|nd|rd|th)?)\\b(?:,? (\\d{4}))?")
                .matcher(words);
        while (named.find()) {
            String year = named.group(1);
            boolean same = year != null
                    ? year.equals(String.valueOf(day.getYear()))
                    : published == null || Math.abs(ChronoUnit.DAYS.between(published, day)) <= YEAR;
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static boolean has(String words, String word) {
        return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(words)
                .find();
    }

    static @Nullable LocalDate published(Report.Reference reference) {
        return parsed(reference.published());
    }

    static @Nullable LocalDate parsed(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}
