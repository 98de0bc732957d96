package org.sitrep.app.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How dictionaries write names, and how news does: {@code GREEN_BAY_PARTY_} is "Green Bay Party". */
final class Writing {
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "de", "del", "la", "el", "al", "bin", "ibn", "von", "van", "der",
            "to", "at", "by", "du", "des");

    private static final int LONGEST_ACRONYM = 5;

    private Writing() {}

    /** The words of an entry, without its joints. */
    static String words(String entry) {
        return entry.replace('_', ' ').strip().replaceAll("\\s+", " ");
    }

    /** The ways that news may write {@code entry}, the likeliest first. */
    static List<String> names(String entry) {
        String words = words(entry);
        if (!words.equals(words.toUpperCase(Locale.ROOT)) || words.isEmpty()) {
            return words.isEmpty() ? List.of() : List.of(words);
        }
        Set<String> names = new LinkedHashSet<>();
        boolean short_ = words.indexOf(' ') < 0 && words.length() <= LONGEST_ACRONYM;
        names.add(capitalised(words, true));
        names.add(capitalised(words, false));
        if (short_) {
            names.add(words);
        }
        return new ArrayList<>(names);
    }

    private static String capitalised(String words, boolean articles) {
        StringBuilder all = new StringBuilder();
        for (String word : words.toLowerCase(Locale.ROOT).split(" ")) {
            boolean small = !all.isEmpty() && SMALL.contains(word);
            all.append(all.isEmpty() ? "" : " ").append(small ? word : parts(word, articles));
        }
        return all.toString();
    }

    /** "al-hamid" as al-Hamid, or Al-Hamid. */
    private static String parts(String word, boolean articles) {
        StringBuilder all = new StringBuilder();
        for (String part : word.split("(?<=-)")) {
            boolean small = articles
                    && all.isEmpty()
                    && part.endsWith("-")
                    && SMALL.contains(part.substring(0, part.length() - 1));
            all.append(small || part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return all.toString();
    }
}
