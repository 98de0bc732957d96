package org.sitrep.engine.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** BERT's uncased WordPiece over single words, longest match first, exactly as in training. Immutable and thread-safe. */
final class WordPieces {
    static final int BEGIN = 101;
    static final int END = 102;
    private static final int UNKNOWN = 100;
    /** Pieces of one word; the rest of a longer word is not looked at. */
    static final int MOST = 12;

    private final Map<String, Integer> vocabulary;
    private final int longest;

    /** @param pieces in order of their number */
    WordPieces(List<String> pieces) {
        vocabulary = HashMap.newHashMap(pieces.size());
        int most = 1;
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
            most = Math.max(most, pieces.get(i).length());
        }
        longest = most;
    }

    /** The numbers of the pieces of {@code word}, 1 to {@value #MOST} of them. */
    int[] of(String word) {
        Found found = new Found();
        StringBuilder part = new StringBuilder(word.length());
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length() && found.size < MOST; ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean punctuation = isPunctuation(point, type);
            if (punctuation || isBlank(point, type)) {
                match(part, found);
                if (punctuation) {
                    part.appendCodePoint(point);
                    match(part, found);
                }
            } else {
                part.appendCodePoint(point);
            }
        }
        match(part, found);
        return found.size == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(found.ids, Math.min(found.size, MOST));
    }

    /** Adds the pieces of {@code part} and empties it. */
    private void match(StringBuilder part, Found found) {
        int mark = found.size;
        int start = 0;
        while (start < part.length()) {
            int end = Math.min(part.length(), start + longest);
            Integer id = null;
            while (end > start) {
                String piece = part.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : "##" + piece);
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                found.size = mark; // one part that cannot be spelled is one unknown piece
                found.add(UNKNOWN);
                break;
            }
            found.add(id);
            start = end;
        }
        part.setLength(0);
    }

    private static boolean isPunctuation(int point, int type) {
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> point < 128 && "$+<=>^`|~".indexOf(point) >= 0;
        };
    }

    private static boolean isBlank(int point, int type) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static final class Found {
        private int[] ids = new int[MOST];
        private int size;

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
            }
            ids[size++] = id;
        }
    }
}
