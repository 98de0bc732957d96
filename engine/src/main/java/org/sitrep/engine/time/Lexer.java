package org.sitrep.engine.time;

import java.util.ArrayList;
import java.util.List;

/** Splits a stretch of text into the words, numbers and marks of the date grammar. Thread-safe. */
final class Lexer {
    private final Lexicon lexicon;

    Lexer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Lexeme> split(String text, int from, int to) {
        List<Lexeme> found = new ArrayList<>();
        int at = from;
        int last = -1;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            Lexeme next;
            if (isDigit(c)) {
                next = number(text, at, to, last == at);
            } else if (Character.isLetter(c)) {
                next = word(text, at, to, last == at);
            } else {
                next = mark(text, at, to, last == at);
            }
            found.add(next);
            at = next.end();
            last = at;
        }
        return found;
    }

    private Lexeme word(String text, int from, int to, boolean glued) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        // a.m., U.S.: letters with stops are one word
        if (end - from == 1 && end + 1 < to && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1))) {
            int stop = end;
            while (stop + 1 < to
                    && text.charAt(stop) == '.'
                    && Character.isLetter(text.charAt(stop + 1))
                    && (stop + 2 >= to || !Character.isLetter(text.charAt(stop + 2)))) {
                stop += 2;
            }
            if (stop > end) {
                String form = text.substring(from, stop).replace(".", "");
                int past = stop < to && text.charAt(stop) == '.' ? stop + 1 : stop;
                String lower = Lexicon.lower(form);
                return new Lexeme(from, past, form, lower, glued, lexicon.of(form, lower));
            }
        }
        if (text.startsWith("'clock", end) || text.startsWith("\u2019clock", end)) {
            end += "'clock".length();
            return new Lexeme(from, end, "oclock", "oclock", glued, lexicon.of("oclock", "oclock"));
        }
        String form = text.substring(from, end);
        String lower = Lexicon.lower(form);
        Senses senses = lexicon.of(form, lower);
        if (end < to && text.charAt(end) == '.' && senses.has(lexicon.abbreviation)) {
            end++;
        }
        return new Lexeme(from, end, form, lower, glued, senses);
    }

    private Lexeme number(String text, int from, int to, boolean glued) {
        int end = digits(text, from, to);
        int length = end - from;
        boolean plain = true;
        // 1,990 and 4.7 are one number and no year
        while (end + 1 < to && (text.charAt(end) == ',' || text.charAt(end) == '.') && isDigit(text.charAt(end + 1))) {
            int next = digits(text, end + 1, to);
            boolean thousands = text.charAt(end) == ',' && next - end - 1 == 3;
            boolean decimal = text.charAt(end) == '.'
                    && !moreStops(text, next, to)
                    && !afterStop(text, from)
                    && !isHalfDay(text, next, to);
            if (!thousands && !decimal) {
                break;
            }
            plain = false;
            end = next;
        }
        String form = text.substring(from, end);
        Senses senses = Senses.NONE.with(lexicon.numeral, form.replace(",", ""));
        if (plain) {
            senses = plainNumber(form, length, senses);
            String suffix = letters(text, end, to);
            if (isOrdinalSuffix(suffix) && length <= 2) {
                int value = Integer.parseInt(form);
                senses = Senses.NONE.with(lexicon.ordinal, form);
                senses = value >= 1 && value <= 31 ? senses.with(lexicon.day, form) : senses;
                end += suffix.length();
            } else if (suffix.equals("s") && form.endsWith("0") && (length == 4 || length == 2)) {
                senses = Senses.NONE.with(lexicon.decade, form);
                end += 1;
            }
        }
        String whole = text.substring(from, end);
        return new Lexeme(from, end, whole, Lexicon.lower(whole), glued, senses);
    }

    private Senses plainNumber(String form, int length, Senses senses) {
        Senses found = senses;
        if (length > 4) {
            return found;
        }
        int value = Integer.parseInt(form);
        if (length <= 2) {
            found = found.with(lexicon.twoDigits, form);
            found = value >= 1 && value <= 31 ? found.with(lexicon.day, form) : found;
            if (length == 2) {
                found = found.with(lexicon.shortYear, form);
                found = value < 60 ? found.with(lexicon.minutes, form) : found;
            }
        } else if (length == 4) {
            found = value >= 1000 && value < 2200 ? found.with(lexicon.year, form) : found;
            found = value / 100 < 24 && value % 100 < 60 ? found.with(lexicon.clockDigits, form) : found;
        }
        return found;
    }

    private Lexeme mark(String text, int from, int to, boolean glued) {
        char c = text.charAt(from);
        int end = from + Character.charCount(text.codePointAt(from));
        String form = text.substring(from, Math.min(end, to));
        String lower = switch (c) {
            case '\u2013', '\u2014', '\u2010', '\u2011', '\u2212' -> "-";
            case '\u2019', '\u2018', '`' -> "'";
            default -> form;
        };
        return new Lexeme(from, Math.min(end, to), form, lower, glued, lexicon.of(lower, lower));
    }

    private static boolean moreStops(String text, int at, int to) {
        return at + 1 < to && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
    }

    /** "6.15 a.m.", "6.15pm": what stands there is a clock's, no fraction. */
    private static boolean isHalfDay(String text, int at, int to) {
        int from = at < to && text.charAt(at) == ' ' ? at + 1 : at;
        String rest = Lexicon.lower(text.substring(from, Math.min(to, from + 4)));
        return rest.startsWith("a.m") || rest.startsWith("p.m") || rest.matches("[ap]m(\\W.?)?");
    }

    private static boolean afterStop(String text, int from) {
        return from > 1 && text.charAt(from - 1) == '.' && isDigit(text.charAt(from - 2));
    }

    private static boolean isOrdinalSuffix(String suffix) {
        return switch (Lexicon.lower(suffix)) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    private static String letters(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static int digits(String text, int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
