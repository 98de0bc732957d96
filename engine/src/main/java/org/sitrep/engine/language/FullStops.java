package org.sitrep.engine.language;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Whether a full stop belongs to the word before it: abbreviations, acronyms, initials. */
final class FullStops {
    private final Spelling spelling;
    private final String text;
    private final int end;
    private final int first;
    private final int last;

    /**
     * @param end where the run without blanks ends
     * @param first where the paragraph begins
     * @param last where it ends
     */
    FullStops(Spelling spelling, String text, int end, int first, int last) {
        this.spelling = spelling;
        this.text = text;
        this.end = end;
        this.first = first;
        this.last = last;
    }

    /** True if the full stop at {@code stop} belongs to the word before it. */
    boolean keepsStop(int at, int stop) {
        if (stop + 1 < end && text.charAt(stop + 1) == '.') {
            return false;
        }
        String word = text.substring(at, stop);
        String form = word + ".";
        int after = Tokeniser.afterBlanks(text, stop + 1, last);
        boolean digitNext = after < last && Character.isDigit(text.charAt(after));
        boolean touched = stop + 1 < end && (",;:-–—'’".indexOf(text.charAt(stop + 1)) >= 0);
        if (word.indexOf('.') > 0) {
            return word.length() <= 9 && isAcronym(word);
        }
        Spelling.Abbreviation kind = spelling.abbreviation(form);
        if (kind == null && spelling.abbreviation(form.toLowerCase(Locale.ROOT)) == Spelling.Abbreviation.CLOSED) {
            kind = Spelling.Abbreviation.CLOSED; // "Approx." at a beginning
        }
        if (kind == null && word.length() > 1 && !Character.isLowerCase(word.charAt(1))) {
            kind = spelling.abbreviation(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + ".");
            if (kind != Spelling.Abbreviation.CLOSED) {
                kind = null;
            }
        }
        if (kind != null) {
            return switch (kind) {
                case CLOSED -> stop + 1 < end || after < last;
                case OPEN -> true;
                case INNER -> touched || (after < last && !Character.isUpperCase(text.codePointAt(after)));
                case NUMBER -> digitNext;
                case DATE -> digitNext || touched || follows(at, Character::isDigit);
                case STATE -> followsComma(at);
            };
        }
        if (stop - at == Character.charCount(text.codePointAt(at)) && Character.isUpperCase(text.codePointAt(at))) {
            return isInitial(at, stop, after);
        }
        return touched && stop + 1 < end && text.charAt(stop + 1) == ',' && word.length() <= 5;
    }

    private boolean isAcronym(String word) {
        String[] parts = word.split("\\.");
        for (String part : parts) {
            if (part.length() > 3 || !InnerSigns.isLetters(part)) {
                return false;
            }
        }
        return parts[parts.length - 1].length() <= 2;
    }

    /** "John F. Kennedy", "J. Smith", "J.K. Rowling", not "plan B." or "than I." */
    private boolean isInitial(int at, int stop, int after) {
        if (after >= last) {
            return false;
        }
        if (stop + 1 < end) {
            boolean bracketed = text.charAt(stop + 1) == ')' && at > first && text.charAt(at - 1) == '(';
            return bracketed
                    || Character.isUpperCase(text.codePointAt(stop + 1))
                    || text.charAt(stop + 1) == ','
                    || text.charAt(stop + 1) == '-';
        }
        if (!Character.isUpperCase(text.codePointAt(after)) || text.charAt(at) == 'I') {
            return false;
        }
        int close = Tokeniser.afterWord(text, after, last);
        String next = text.substring(after, close);
        return !spelling.is("starter", next) || !follows(at, Character::isLetter);
    }

    private boolean follows(int at, IntPredicate test) {
        int before = at;
        while (before > first && Tokeniser.isBlank(text.charAt(before - 1))) {
            before--;
        }
        return before > first && test.test(text.codePointBefore(before));
    }

    private boolean followsComma(int at) {
        return follows(at, c -> c == ',' || c == '(' || c == '-' || c == '–'); // Portland, Ore.; Wyden (D-Ore.)
    }
}
