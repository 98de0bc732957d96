package org.sitrep.app.report;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words of scripts that run from right to left, as a page shows them: Arabic letters in the forms in which they join, everything in the order of the page. The forms are
 * Unicode's presentation forms, which fonts have, so that no shaping engine is needed. Stateless and thread-safe.
 */
final class Scripts {
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;

    /** How a letter stands among its neighbours. */
    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** The forms of each letter, and of lam with an alef, by the letters they stand for. */
    private static final Map<String, Map<Form, String>> FORMS = forms();

    private Scripts() {}

    /** True if a letter of {@code text} runs from right to left. */
    static boolean rightToLeft(String text) {
        return text.codePoints().anyMatch(Scripts::backward);
    }

    private static boolean backward(int point) {
        byte way = Character.getDirectionality(point);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** {@code word} as it stands on the page, from left to right. */
    static String visual(String word) {
        if (!rightToLeft(word)) {
            return word;
        }
        String shaped = joined(word);
        Bidi bidi = new Bidi(shaped, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = shaped.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = levels[i] % 2 == 1 ? reversed(run) : run;
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    /**
     * The order in which the words of a line stand on the page: for each place the number of its word. Words from right to left that follow one another are set by
     * themselves, so that a number or a bracket beside an outlet's name stays where it is.
     */
    static List<Integer> order(List<String> words) {
        List<Integer> order = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            while (rightToLeft(words.get(from)) && to < words.size() && rightToLeft(words.get(to))) {
                to++;
            }
            for (int i = to - 1; i >= from; i--) {
                order.add(i);
            }
            from = to;
        }
        return order;
    }

    /**
     * A word with what stands before and behind its letters cut off: that belongs to the line.
     *
     * @param before true if a word from right to left stands before it, so that what is between them belongs to both
     * @param after true if one follows
     */
    static List<String> parts(String word, boolean before, boolean after) {
        int from = 0;
        int to = word.length();
        while (!before && from < to && outside(word.codePointAt(from))) {
            from += Character.charCount(word.codePointAt(from));
        }
        while (!after && to > from && outside(word.codePointBefore(to))) {
            to -= Character.charCount(word.codePointBefore(to));
        }
        return Stream.of(word.substring(0, from), word.substring(from, to), word.substring(to))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean outside(int point) {
        return !Character.isLetterOrDigit(point) && !mark(point);
    }

    /** Backwards, marks behind the letter that they stand on, brackets turned. */
    private static String reversed(String run) {
        List<String> clusters = new ArrayList<>();
        run.codePoints().forEach(point -> {
            String one = Character.toString(mirrored(point));
            if (mark(point) && !clusters.isEmpty()) {
                clusters.set(clusters.size() - 1, clusters.getLast() + one);
            } else {
                clusters.add(one);
            }
        });
        return String.join("", clusters.reversed());
    }

    private static int mirrored(int point) {
        String pairs = "()[]{}<>«»‹›";
        int at = pairs.indexOf(point);
        return at < 0 ? point : pairs.codePointAt(at ^ 1);
    }

    private static boolean mark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static String joined(String word) {
        int[] points = word.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int before = neighbour(points, i, -1);
            boolean toBefore = before >= 0 && joinsOnward(points[before]) && has(points[i], Form.FINAL);
            if (points[i] == LAM && i + 1 < points.length) {
                Map<Form, String> pair = FORMS.get(Character.toString(LAM) + Character.toString(points[i + 1]));
                if (pair != null) {
                    out.append(pair.get(toBefore ? Form.FINAL : Form.ISOLATED));
                    i++;
                    continue;
                }
            }
            int after = neighbour(points, i, 1);
            boolean toAfter = after >= 0
                    && has(points[i], Form.INITIAL)
                    && (has(points[after], Form.FINAL) || points[after] == TATWEEL);
            Form form = toBefore ? toAfter ? Form.MEDIAL : Form.FINAL : toAfter ? Form.INITIAL : Form.ISOLATED;
            String letter = Character.toString(points[i]);
            out.append(FORMS.getOrDefault(letter, Map.of()).getOrDefault(form, letter));
        }
        return out.toString();
    }

    /** The next letter that is no mark; -1 at the end. */
    private static int neighbour(int[] points, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < points.length && mark(points[at])) {
            at += step;
        }
        return at < points.length ? at : -1;
    }

    private static boolean joinsOnward(int point) {
        return point == TATWEEL || has(point, Form.INITIAL);
    }

    private static boolean has(int point, Form form) {
        return FORMS.getOrDefault(Character.toString(point), Map.of()).containsKey(form);
    }

    private static Map<String, Map<Form, String>> forms() {
        Map<String, Map<Form, String>> all = new HashMap<>();
        for (int point = 0xFB50; point <= 0xFEFC; point++) {
            String name = String.valueOf(Character.getName(point));
            boolean letter = name.startsWith("ARABIC LETTER ") || name.startsWith("ARABIC LIGATURE LAM WITH ALEF");
            String letters = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            for (Form form : Form.values()) {
                if (letter && name.toUpperCase(Locale.ROOT).endsWith(" " + form + " FORM")) {
                    all.computeIfAbsent(letters, key -> new HashMap<>()).putIfAbsent(form, Character.toString(point));
                }
            }
        }
        return all;
    }
}
