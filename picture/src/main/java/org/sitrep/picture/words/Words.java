package org.sitrep.picture.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text, without case, accents and endings. Stateless and thread-safe. */
public final class Words {
    private static final int LEAST_STEM = 4;

    private Words() {}

    /** Words of two letters or more and numbers, in text order, as they stand but for case and accents. */
    public static List<String> plain(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                // The s of a genitive and the t of isn't are no words; a lone figure may be a toll.
                if (i - start > 1 || Character.isDigit(folded.charAt(start))) {
                    words.add(folded.substring(start, i));
                }
                start = -1;
            }
        }
        return words;
    }

    /** The same, each without its inflection. */
    public static List<String> stems(String text) {
        return plain(text).stream().map(Words::stem).toList();
    }

    /** Lower case without accents: {@code Erdoğan} becomes {@code erdogan}. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('ı', 'i');
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char each = apart.charAt(i);
            if (Character.getType(each) != Character.NON_SPACING_MARK) {
                kept.append(each);
            }
        }
        return kept.toString();
    }

    /** The word without plural, {@code -ing} and {@code -ed}: what is left is no dictionary form, but the same for all of them. */
    public static String stem(String word) {
        String stem = word;
        if (stem.length() >= LEAST_STEM && Character.isLetter(stem.charAt(0))) {
            stem = singular(stem);
            for (String ending : List.of("ing", "ed")) {
                if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST_STEM) {
                    stem = stem.substring(0, stem.length() - ending.length());
                    break;
                }
            }
            if (stem.endsWith("e") && stem.length() > LEAST_STEM) {
                stem = stem.substring(0, stem.length() - 1);
            }
        }
        return stem;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > LEAST_STEM) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
