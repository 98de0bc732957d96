package org.sitrep.engine.place;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds names of places into the keys they are looked up by: no case, no accents, no points or apostrophes, blanks for hyphens, "St." as "saint", no leading "the".
 *
 * <p>{@code gazetteer/names.mjs} folds the same way when the gazetteer is made.
 */
final class PlaceName {
    private static final String DROPPED = "'’‘`´ʻʼʿʾ′.";
    private static final String FOLDED = "øđłßæœðþıəħŋŧ";
    private static final String[] FOLDED_TO = {"o", "d", "l", "ss", "ae", "oe", "d", "th", "i", "a", "h", "n", "t"};

    private PlaceName() {}

    /** The key of {@code name}, empty if it has neither letters nor digits. */
    static String key(String name) {
        String text = ascii(name) ? name : unaccented(name);
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DROPPED.indexOf(c) >= 0) {
                continue;
            }
            boolean and = c == '&';
            if (!and && !Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if ((gap || and) && !out.isEmpty()) {
                out.append(' ');
            }
            gap = and;
            int fold = c < 128 ? -1 : FOLDED.indexOf(c);
            if (and) {
                out.append("and");
            } else if (fold >= 0) {
                out.append(FOLDED_TO[fold]);
            } else {
                out.append(lower(c));
            }
        }
        return written(out.length() > 4 && out.indexOf("the ") == 0 ? out.substring(4) : out.toString());
    }

    /** Writes out shortened words ("st", "mt") that another word follows. */
    private static String written(String words) {
        int at = words.indexOf("t ");
        if (at < 0 && !words.contains("ste ")) {
            return words;
        }
        StringBuilder out = new StringBuilder(words.length() + 8);
        int from = 0;
        for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', from)) {
            String word = words.substring(from, blank);
            out.append(
                    switch (word) {
                        case "st" -> "saint";
                        case "ste" -> "sainte";
                        case "mt" -> "mount";
                        case "ft" -> "fort";
                        default -> word;
                    });
            out.append(' ');
            from = blank + 1;
        }
        return out.append(words, from, words.length()).toString();
    }

    private static boolean ascii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static String unaccented(String name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && type != Character.ENCLOSING_MARK) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
