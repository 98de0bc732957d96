package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, or a part of a long one, as the network takes it. Along the words index 0 is the root, which points at the begin mark.
 *
 * @param from index of its first word in the sentence
 * @param to one past its last word
 */
@SuppressWarnings("ArrayRecordComponent") // inner data, read once, never compared
record Window(int from, int to, int[] pieces, int[] shapes, int[] first, int[] last, int[] wordShapes) {
    /** Words of one window: attention costs the square of its length. */
    static final int MOST_WORDS = 180;

    /** The windows of a sentence of these words, in order; one if it is short enough. */
    static List<Window> of(List<String> words, List<int[]> pieces) {
        List<Window> windows = new ArrayList<>(1);
        int from = 0;
        while (from < words.size()) {
            int to = from;
            int size = 2;
            while (to < words.size() && to - from < MOST_WORDS && size + pieces.get(to).length <= Model.MOST_PIECES) {
                size += pieces.get(to++).length;
            }
            if (to < words.size()) {
                to = bestCut(words, from, to);
            }
            windows.add(window(words, pieces, from, to));
            from = to;
        }
        return windows;
    }

    /** Behind the last semicolon, colon or dash in the second half, else behind a comma, else at the end. */
    private static int bestCut(List<String> words, int from, int to) {
        int least = from + (to - from) / 2;
        for (String signs : List.of(".!?", ";:—–", ",)")) {
            for (int i = to - 1; i > least; i--) {
                String word = words.get(i);
                if (word.length() == 1 && signs.contains(word)) {
                    return i + 1;
                }
            }
        }
        return to;
    }

    private static Window window(List<String> words, List<int[]> pieces, int from, int to) {
        int size = 2;
        for (int i = from; i < to; i++) {
            size += pieces.get(i).length;
        }
        int n = to - from + 1;
        int[] all = new int[size];
        int[] shapes = new int[size];
        int[] first = new int[n];
        int[] last = new int[n];
        int[] wordShapes = new int[n];
        all[0] = WordPieces.BEGIN;
        int at = 1;
        for (int i = 1; i < n; i++) {
            int[] own = pieces.get(from + i - 1);
            int shape = WordShape.of(words.get(from + i - 1));
            first[i] = at;
            for (int piece : own) {
                shapes[at] = shape;
                all[at++] = piece;
            }
            last[i] = at - 1;
            wordShapes[i] = shape;
        }
        all[at] = WordPieces.END;
        return new Window(from, to, all, shapes, first, last, wordShapes);
    }
}
