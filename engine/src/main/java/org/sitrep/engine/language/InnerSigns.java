package org.sitrep.engine.language;

import java.util.Locale;

/** Which signs stand inside a word: "co-operate", "U.S.", "AT&T", "O'Brien". */
final class InnerSigns {
    private final Spelling spelling;
    private final String text;
    private final int start;
    private final int end;

    /** For the run without blanks from {@code start} to {@code end}. */
    InnerSigns(Spelling spelling, String text, int start, int end) {
        this.spelling = spelling;
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** True if the sign at {@code stop} stands inside a word. */
    boolean joins(int at, int part, int stop, int point) {
        if (stop + 1 >= end) {
            return false;
        }
        int after = text.codePointAt(stop + 1);
        if (point == '_') {
            return true;
        }
        if (!Tokeniser.isWordPoint(after)) {
            return false;
        }
        if (Tokeniser.isApostrophe(point)) {
            return point != '‘' || Character.isLetter(after);
        }
        String before = text.substring(part, stop);
        return switch (point) {
            case '-', '‐', '‑' -> hyphenJoins(at, stop, before, after);
            case '.' -> dotJoins(part, stop, before);
            case '&' ->
                Character.isUpperCase(text.codePointBefore(stop)) && Character.isUpperCase(after) && stop - part <= 3;
            case '/' -> isJoinedBySlash(at, stop);
            default -> false;
        };
    }

    private boolean hyphenJoins(int at, int stop, String before, int after) {
        if (at != stop - before.length()) {
            return false;
        }
        // "Qala-e-Naw": a link between two parts of a name, and no "e-" as in "e-mail".
        if (at > start && text.charAt(at - 1) == '-' && Character.isUpperCase(after)) {
            return false;
        }
        // "UN-marked": letters in capitals before small ones are a name.
        boolean name =
                before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT)) && Character.isLowerCase(after);
        return !name
                && spelling.is("prefix", before.toLowerCase(Locale.ROOT))
                && (Character.isLetter(after)
                        || before.equalsIgnoreCase("mid")
                        || before.equalsIgnoreCase("pre")
                        || before.equalsIgnoreCase("post"));
    }

    private boolean dotJoins(int part, int stop, String before) {
        int close = Tokeniser.afterWord(text, stop + 1, end);
        String after = text.substring(stop + 1, close);
        boolean short_ = before.length() <= 2 && after.length() <= 2 && isLetters(before) && isLetters(after);
        boolean single = before.length() == 1 || (part > start && text.charAt(part - 1) == '.');
        if (short_ && (single || after.length() == 1)) {
            return true;
        }
        if (before.length() == 1 && after.length() == 1) {
            return true;
        }
        String tail = after.toLowerCase(Locale.ROOT);
        boolean address = spelling.is("domain", tail) && !spelling.is("starter", after);
        boolean more = close < end
                && text.charAt(close) == '.'
                && close + 1 < end
                && Character.isLetter(text.charAt(close + 1));
        boolean lower = tail.equals(after) && before.equals(before.toLowerCase(Locale.ROOT));
        return address
                || (more && lower && before.length() > 1)
                || (Character.isDigit(text.charAt(stop - 1)) && Character.isDigit(text.charAt(stop + 1)));
    }

    static boolean isLetters(String s) {
        return !s.isEmpty() && s.codePoints().allMatch(Character::isLetter);
    }

    private boolean isJoinedBySlash(int at, int stop) {
        int close = Tokeniser.afterWord(text, stop + 1, end);
        return spelling.is("joined", text.substring(at, close).toLowerCase(Locale.ROOT));
    }
}
