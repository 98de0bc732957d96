package org.sitrep.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers that take several words: {@code twenty-four}, {@code 2 1/2}, {@code nineteen ninety-six}. Thread-safe. */
final class Numerals {
    private final Lexicon lexicon;

    Numerals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A number that was read.
     *
     * @param value decimal digits, with a point where there is a fraction
     * @param end one past the last lexeme
     */
    record Read(String value, int end) {}

    /** The count that starts at {@code from}, {@code null} if none does. */
    @Nullable
    Read count(List<Lexeme> words, int from) {
        Lexeme first = words.get(from);
        if (first.is(lexicon.numeral)) {
            return digits(words, from);
        }
        if (!first.is(lexicon.cardinal) && !first.is(lexicon.scale)) {
            return null;
        }
        Read whole = spelled(words, from);
        if (whole == null) {
            return null;
        }
        if (is(words, whole.end(), "and") && is(words, whole.end() + 1, "a") && is(words, whole.end() + 2, "half")) {
            return new Read(whole.value() + ".5", whole.end() + 3);
        }
        return whole;
    }

    private Read digits(List<Lexeme> words, int from) {
        String value = String.valueOf(words.get(from).as(lexicon.numeral));
        if (is(words, from + 1, "\u00bd")) {
            return new Read(value + ".5", from + 2);
        }
        // 2 1/2 or 2-1/2
        int at = is(words, from + 1, "-") ? from + 2 : from + 1;
        if (is(words, at, "1") && is(words, at + 1, "/") && words.get(at + 1).glued()) {
            if (is(words, at + 2, "2")) {
                return new Read(value + ".5", at + 3);
            }
            if (is(words, at + 2, "4")) {
                return new Read(value + ".25", at + 3);
            }
        }
        return new Read(value, from + 1);
    }

    private @Nullable Read spelled(List<Lexeme> words, int from) {
        long total = 0;
        long group = 0;
        int smallest = Integer.MAX_VALUE;
        int at = from;
        int end = from;
        while (at < words.size()) {
            Lexeme word = words.get(at);
            String cardinal = word.as(lexicon.cardinal);
            String scale = word.as(lexicon.scale);
            if (cardinal != null) {
                int value = Integer.parseInt(cardinal);
                // twenty four, but not four twenty
                if (value >= smallest || (smallest < 100 && (smallest < 20 || value > 9))) {
                    break;
                }
                group += value;
                smallest = value;
            } else if (scale != null) {
                long value = Long.parseLong(scale);
                if (value == 100) {
                    group = Math.max(group, 1) * 100;
                } else {
                    total += Math.max(group, 1) * value;
                    group = 0;
                }
                smallest = 100;
            } else if ((word.lower().equals("-") && word.glued() && end == at)
                    || (word.lower().equals("and") && smallest == 100)) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
            end = at;
        }
        return end == from ? null : new Read(String.valueOf(total + group), end);
    }

    /** The ordinal that starts at {@code from}, {@code null} if none does. */
    @Nullable
    Read ordinal(List<Lexeme> words, int from) {
        Lexeme first = words.get(from);
        String plain = first.as(lexicon.ordinal);
        if (plain != null) {
            return new Read(plain, from + 1);
        }
        // twenty-first
        String tens = first.as(lexicon.cardinal);
        if (tens != null && Integer.parseInt(tens) >= 20) {
            int at = is(words, from + 1, "-") ? from + 2 : from + 1;
            String unit = at < words.size() ? words.get(at).as(lexicon.ordinal) : null;
            if (unit != null && Integer.parseInt(unit) < 10) {
                return new Read(String.valueOf(Integer.parseInt(tens) + Integer.parseInt(unit)), at + 1);
            }
        }
        return null;
    }

    /** The year that starts at {@code from}, {@code null} if none does. */
    @Nullable
    Read year(List<Lexeme> words, int from) {
        Lexeme first = words.get(from);
        String plain = first.as(lexicon.year);
        if (plain != null) {
            return new Read(plain, from + 1);
        }
        String century = first.as(lexicon.cardinal);
        if (century == null) {
            return null;
        }
        int hundreds = Integer.parseInt(century);
        if (hundreds == 2
                && from + 1 < words.size()
                && "1000".equals(words.get(from + 1).as(lexicon.scale))) {
            Read all = spelled(words, from);
            boolean near =
                    all != null && all.value().length() == 4 && all.value().startsWith("20");
            return near ? all : null;
        }
        if (hundreds < 16 || hundreds > 20) {
            return null;
        }
        int at = is(words, from + 1, "-") ? from + 2 : from + 1;
        String tens = at < words.size() ? words.get(at).as(lexicon.cardinal) : null;
        if (tens == null || Integer.parseInt(tens) < 10 || Integer.parseInt(tens) > 90) {
            return null;
        }
        Read rest = spelled(words, at);
        boolean twoDigits = rest != null && rest.value().length() == 2;
        return rest != null && twoDigits ? new Read(hundreds + rest.value(), rest.end()) : null;
    }

    private static boolean is(List<Lexeme> words, int at, String lower) {
        return at < words.size() && words.get(at).lower().equals(lower);
    }
}
