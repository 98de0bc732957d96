package org.sitrep.eval.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of a corpus, and how those of one article are exchanged for others. Immutable; thread-safe.
 *
 * <p>A word is part of a name if nearly all of the corpus writes it with a capital. A name is exchanged for one of as many words that is about as frequent, so that what is
 * often in the news stays so; a surname alone goes with the full name.
 */
final class Names {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final double MOSTLY = 0.9;
    /** So many names of about the same frequency are exchanged for each other. */
    private static final int ALIKE = 64;

    private static final int LONGEST = 3;

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Set<String> DAYS =
            Set.of("I", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final Pattern name;
    private final List<List<String>> byLength = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Names(List<String> texts) {
        Map<String, int[]> written = new HashMap<>();
        for (String text : texts) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
                boolean capital = Character.isUpperCase(word.charAt(0));
                written.computeIfAbsent(Character.toUpperCase(word.charAt(0)) + word.substring(1), key -> new int[2])[
                        capital ? 0 : 1]++;
            });
        }
        name = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*){0," + (LONGEST - 1) + "}");
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            name.matcher(text).results().map(MatchResult::group).forEach(found -> {
                boolean all = List.of(found.split(" ")).stream().allMatch(word -> named(word, written));
                if (all) {
                    counts.merge(found, 1, Integer::sum);
                }
            });
        }
        for (int words = 1; words <= LONGEST; words++) {
            int length = words;
            List<String> some = new ArrayList<>(counts.keySet().stream()
                    .filter(each -> each.split(" ").length == length)
                    .toList());
            some.sort(Comparator.<String>comparingInt(each -> -counts.getOrDefault(each, 0))
                    .thenComparing(Comparator.naturalOrder()));
            for (int i = 0; i < some.size(); i++) {
                places.put(some.get(i), i);
            }
            byLength.add(List.copyOf(some));
        }
    }

    private static boolean named(String word, Map<String, int[]> written) {
        int[] counts = written.getOrDefault(word, new int[2]);
        return word.length() > 1
                && !DAYS.contains(word)
                && !MONTHS.contains(word)
                && counts[0] >= MOSTLY * (counts[0] + counts[1])
                && counts[0] > 1;
    }

    /**
     * The text with other names, months and years.
     *
     * @param turn which others; the same for all texts of one story
     * @param years by how many years it is later
     */
    String exchange(String text, int turn, int years) {
        Map<String, String> parts = new HashMap<>();
        for (String found : name.matcher(text).results().map(MatchResult::group).toList()) {
            String[] words = found.split(" ");
            if (words.length > 1 && places.containsKey(found)) {
                String[] others = other(found, words.length, turn).split(" ");
                parts.putIfAbsent(words[0], others[0]);
                parts.put(words[words.length - 1], others[others.length - 1]);
            }
        }
        String renamed = name.matcher(text).replaceAll(match -> {
            String found = match.group();
            if (MONTHS.contains(found)) {
                return MONTHS.get((MONTHS.indexOf(found) + turn) % MONTHS.size());
            }
            if (!places.containsKey(found)) {
                return java.util.regex.Matcher.quoteReplacement(found);
            }
            int words = found.split(" ").length;
            String other = words == 1 && parts.containsKey(found) ? parts.get(found) : other(found, words, turn);
            return java.util.regex.Matcher.quoteReplacement(other);
        });
        return YEAR.matcher(renamed).replaceAll(match -> String.valueOf(Integer.parseInt(match.group()) + years));
    }

    private String other(String found, int words, int turn) {
        List<String> all = byLength.get(words - 1);
        int place = places.getOrDefault(found, 0);
        int first = place / ALIKE * ALIKE;
        int count = Math.min(ALIKE, all.size() - first);
        // Another step for each block, lest the same names always move together.
        return all.get(first + Math.floorMod(place - first + turn * (2 * (first / ALIKE) + 1), count));
    }
}
