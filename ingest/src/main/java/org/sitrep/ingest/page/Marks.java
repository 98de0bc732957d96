package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Words that classes and ids bear, looked up whole. Immutable and thread-safe.
 *
 * <p>A page has thousands of elements and the lists hundreds of entries, so entries lie by their first word; one alternation of patterns took six times as long.
 */
final class Marks {
    /** Entries by first word; a word that ends in {@code *} stands under its letters before that. */
    private final Map<String, List<String[]>> entries = new HashMap<>();

    private int longestStar;

    /** @param words entries, a blank between two words, {@code *} for any ending */
    Marks(List<String> words) {
        for (String each : words) {
            String[] parts = each.toLowerCase(Locale.ROOT).split(" ", -1);
            String first = parts[0];
            if (first.endsWith("*")) {
                longestStar = Math.max(longestStar, first.length() - 1);
            }
            entries.computeIfAbsent(first, none -> new ArrayList<>()).add(parts);
        }
    }

    /** The words of the element's class and id: {@code post-shareBar} is "post", "share", "bar". */
    static String[] of(Element element) {
        String all = element.id() + " " + element.className();
        if (all.length() < 2) {
            return new String[0];
        }
        StringBuilder plain = new StringBuilder(all.length() + 8);
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && i > 0 && isSmall(all.charAt(i - 1))) {
                plain.append(' ');
            }
            plain.append(capital ? (char) (c + 32) : isSmall(c) ? c : ' ');
        }
        String words = plain.toString().strip();
        return words.isEmpty() ? new String[0] : words.split(" +", -1);
    }

    private static boolean isSmall(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** True if an entry stands among the words. */
    boolean in(String[] words) {
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            if (holds(entries.get(word), words, at)) {
                return true;
            }
            for (int i = Math.min(word.length(), longestStar); i > 1; i--) {
                if (holds(entries.get(word.substring(0, i) + "*"), words, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(@Nullable List<String[]> entries, String[] words, int at) {
        if (entries == null) {
            return false;
        }
        for (String[] entry : entries) {
            boolean same = at + entry.length <= words.length;
            for (int i = 1; same && i < entry.length; i++) {
                String wanted = entry[i];
                same = wanted.endsWith("*")
                        ? words[at + i].startsWith(wanted.substring(0, wanted.length() - 1))
                        : words[at + i].equals(wanted);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
