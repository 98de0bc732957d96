package org.sitrep.engine.language;

import java.util.List;
import java.util.Locale;

/** Takes the words of a run without blanks, cut where one holds several ("don't", "Ali's", "cannot"). Each method says where what it has added ends. */
final class Pieces {
    private final Spelling spelling;
    private final String text;
    private final int end;
    private final int last;
    private final List<Tokeniser.Piece> out;

    /**
     * @param end where the run ends
     * @param last where the paragraph ends
     */
    Pieces(Spelling spelling, String text, int end, int last, List<Tokeniser.Piece> out) {
        this.spelling = spelling;
        this.text = text;
        this.end = end;
        this.last = last;
        this.out = out;
    }

    /** Adds the words written as one: "don't", "Ali's", "cannot". */
    int addWord(int at, int stop) {
        if (stop - at > Tokeniser.LONGEST) {
            return add(at, stop);
        }
        String lower = text.substring(at, stop).toLowerCase(Locale.ROOT);
        if (lower.length() != stop - at) {
            return add(at, stop);
        }
        int[] parts = spelling.contraction(lower.replace('’', '\''));
        if (parts != null) {
            int from = at;
            for (int length : parts) {
                add(from, from + length);
                from += length;
            }
            return stop;
        }
        if (isSlip(lower, stop)) {
            int cut = lower.startsWith("its") ? 2 : 3;
            add(at, at + cut);
            return add(at + cut, stop);
        }
        int clitic = clitic(lower);
        if (clitic > 0 && clitic < lower.length()) {
            int cut = stop - clitic;
            if (cut - at > 2 && !lower.startsWith("n", lower.length() - clitic)) {
                addWord(at, cut); // "couldn't've"
            } else {
                add(at, cut);
            }
            return add(cut, stop);
        }
        return add(at, stop);
    }

    /** "its not", "your going": an apostrophe forgotten, as the next word tells. */
    private boolean isSlip(String word, int stop) {
        if (stop != end || (!word.equals("its") && !word.equals("your"))) {
            return false;
        }
        int next = Tokeniser.afterBlanks(text, stop, last);
        int close = Tokeniser.afterWord(text, next, last);
        boolean compound = close + 1 < last && text.charAt(close) == '-';
        return !compound && spelling.is("after " + word, text.substring(next, close));
    }

    /** Length of the clitic at the end of {@code word}, 0 if there is none. */
    private int clitic(String word) {
        int n = word.length();
        for (int length = 2; length <= 3 && length < n; length++) {
            if (!Tokeniser.isApostrophe(word.charAt(n - length))) {
                continue;
            }
            String tail = word.substring(n - length + 1);
            if (length == 2 && tail.equals("t") && word.charAt(n - 3) == 'n') {
                return n > 3 ? 3 : 0;
            }
            boolean known =
                    length == 2 ? "smd".contains(tail) : tail.equals("re") || tail.equals("ve") || tail.equals("ll");
            return known ? length : 0;
        }
        return 0;
    }

    /** Adds one word, in parts where it is longer than any word may be. */
    int add(int at, int stop) {
        int from = at;
        while (stop - from > Tokeniser.LONGEST) {
            int cut = from + Tokeniser.LONGEST;
            if (Character.isHighSurrogate(text.charAt(cut - 1)) && Character.isLowSurrogate(text.charAt(cut))) {
                cut--;
            }
            out.add(new Tokeniser.Piece(from, cut));
            from = cut;
        }
        out.add(new Tokeniser.Piece(from, stop));
        return stop;
    }
}
