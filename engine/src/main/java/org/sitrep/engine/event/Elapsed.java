package org.sitrep.engine.event;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/**
 * When something happened of which the text only says how long before something else it was: "A week after shells hit the market, traders have come back".
 *
 * @param words the length of time
 * @param date EDTF, as coarse as the length: a day, a week, a month, a year
 * @param last the last day of it
 */
record Elapsed(Span words, String date, LocalDate last) {
    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DWMY])");
    private static final Set<String> BEHIND = Set.of("after", "since", "into");
    private static final int DAYS_OF_WEEK = 7;
    /** The last sentence of a report's head: title, lead and one more. */
    private static final int LEAD = 2;

    /** How long ago the event at {@code at} was, {@code null} if the text does not say. */
    static @Nullable Elapsed of(Reading reading, Sentence s, int at) {
        int clause = at;
        for (int steps = 0; clause >= 0 && steps < s.size(); steps++) {
            Time length = length(reading, s, clause);
            Token above = s.head(s.token(clause));
            if (length != null && above != null) {
                LocalDate from =
                        anchor(reading, s, above, isNews(s) && !length.value().endsWith("D"));
                return from == null ? null : back(length, from);
            }
            boolean same = s.token(clause).is("advcl") && s.child(clause, "mark") == null
                    || s.token(clause).is("conj");
            if (!same || above == null) {
                return null;
            }
            clause = above.index();
        }
        return null;
    }

    /** True if {@code i} heads what was some time before what stands above it: "a day after the army raided the village". */
    static boolean isApart(Reading reading, Sentence s, int i) {
        return length(reading, s, i) != null;
    }

    /** The length of time before the "after" of the clause or noun at {@code i}, {@code null} if there is none. */
    private static @Nullable Time length(Reading reading, Sentence s, int i) {
        Token token = s.token(i);
        Token mark = token.is("advcl") ? s.child(i, "mark", "case") : token.isNoun() ? s.child(i, "case") : null;
        if (mark == null && token.is("advcl")) {
            // "a week after a bombing killed nine": trees may take the subject for what stands behind "after".
            Token subject = s.child(i, "nsubj");
            mark = subject == null ? null : s.child(subject.index(), "case");
        }
        if (mark == null || mark.index() == 0 || !BEHIND.contains(Reading.lemma(mark))) {
            return null;
        }
        Token before = s.token(mark.index() - 1);
        Token lasting = before.is("nsubj") ? null : s.child(before.index(), "case");
        if (lasting != null && Reading.lemma(lasting).equals("for")) {
            return null; // "shut the road for two days after the raid": so long, not so much later
        }
        return reading.times().overlapping(s.span()).stream()
                .filter(time -> time.type() == TimeType.DURATION
                        && time.span().end() == before.span().end())
                .findFirst()
                .orElse(null);
    }

    /** A sentence that tells the news of the day, if nothing else is said. */
    private static boolean isNews(Sentence s) {
        return s.index() <= LEAD;
    }

    /** The day that the clause of {@code above} is on: its own date, or that of the report where it tells how things stand or its {@code news}. */
    private static @Nullable LocalDate anchor(Reading reading, Sentence s, Token above, boolean news) {
        for (Time time : reading.times().overlapping(s.span())) {
            int head = Setting.head(s, time.span());
            String from = time.from();
            if (time.type() == TimeType.DATE
                    && head >= 0
                    && s.token(head).head() == above.index()
                    && from != null
                    && from.equals(time.to())) {
                return LocalDate.parse(from);
            }
        }
        Token when = above.is("advcl") ? s.child(above.index(), "advmod") : null;
        Token main = when != null && Reading.lemma(when).equals("when") ? s.head(above) : null;
        if (main != null) {
            return anchor(reading, s, main, news); // "were killed on Monday when a bomb went off, a week after"
        }
        Published published = reading.text().document().published();
        boolean present = Clauses.tense(s, above.index()) == Tense.PRESENT
                || Clauses.auxiliaries(s, above.index()).stream()
                        .anyMatch(aux -> aux.xpos().equals("VBP") || aux.xpos().equals("VBZ"));
        boolean own = reading.times().overlapping(s.span()).stream()
                .anyMatch(time -> time.type() == TimeType.DATE && time.from() != null);
        return published != null && (present || news && !own) ? published.day() : null;
    }

    private static @Nullable Elapsed back(Time length, LocalDate from) {
        Matcher read = LENGTH.matcher(length.value());
        if (!read.matches()) {
            return null;
        }
        int count = Integer.parseInt(read.group(1));
        return switch (read.group(2)) {
            case "D" -> {
                LocalDate day = from.minusDays(count);
                yield new Elapsed(length.span(), day.toString(), day);
            }
            case "W" -> {
                LocalDate day = from.minusWeeks(count);
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                LocalDate sunday = monday.plusDays(DAYS_OF_WEEK - 1L);
                yield new Elapsed(length.span(), monday + "/" + sunday, sunday);
            }
            case "M" -> {
                LocalDate day = from.minusMonths(count);
                yield new Elapsed(length.span(), YearMonth.from(day).toString(), day);
            }
            default -> {
                LocalDate day = from.minusYears(count);
                yield new Elapsed(length.span(), Year.from(day).toString(), day);
            }
        };
    }
}
