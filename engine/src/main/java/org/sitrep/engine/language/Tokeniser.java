package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into syntactic words as the UD English treebanks do: clitics, hyphens and punctuation stand alone, abbreviations keep their full stop.
 *
 * <p>{@code "U.S.-led troops didn't leave Mr. Ali's all-in offer (5km away)."} gives {@code U.S. - led troops did n't leave Mr. Ali 's all - in offer ( 5 km away ) .} Thread-safe.
 */
final class Tokeniser {
    /** Longer runs without a blank are cut, so that no input can make a token without bound. */
    static final int LONGEST = 200;

    private final Spelling spelling;

    Tokeniser(Spelling spelling) {
        this.spelling = spelling;
    }

    /** A word's place in the text. */
    record Piece(int start, int end) {}

    /** The words of {@code text} from {@code from} to {@code to}, in order. */
    List<Piece> tokens(String text, int from, int to) {
        List<Piece> pieces = new ArrayList<>((to - from) / 5 + 1);
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (isBlank(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = at;
            while (end < to && !isBlank(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            new Chunk(spelling, text, at, Math.min(end, to), from, to, pieces).cut();
            at = end;
        }
        return pieces;
    }

    /** White space, control signs, and signs without width other than the joiners that words and emoji need. */
    static boolean isBlank(int point) {
        if (Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.CONTROL) {
            return true;
        }
        return point == 0x200B
                || point == 0xFEFF
                || point == 0x2060
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** The place of the first sign at {@code at} or behind it that is no blank, {@code last} if there is none. */
    static int afterBlanks(String text, int at, int last) {
        int after = at;
        while (after < last && isBlank(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after;
    }

    /** The end of the letters, digits and marks from {@code at} on, {@code at} if there are none before {@code last}. */
    static int afterWord(String text, int at, int last) {
        int after = at;
        while (after < last && isWordPoint(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == '′';
    }

    static boolean isWordPoint(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER -> point != 0xFE0F && point != 0x20E3;
            default -> point == 0x00AD || point == 0x200C;
        };
    }
}
