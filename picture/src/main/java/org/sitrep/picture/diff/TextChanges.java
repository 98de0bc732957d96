package org.sitrep.picture.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a later version of a text differs from an earlier one, sentence by sentence. */
public final class TextChanges {
    /** Sentences compared with each other; longer texts are compared after what is the same at both ends is taken off, and then bluntly. */
    private static final int COMPARED = 4_000_000;

    private TextChanges() {}

    /** The changed sentences in text order, those that went with {@code "- "} in front and those that came with {@code "+ "}. */
    public static List<String> between(String before, String after) {
        List<String> old = sentences(before);
        List<String> fresh = sentences(after);
        int start = 0;
        while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < fresh.size() - start
                && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        return compared(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
    }

    private static List<String> compared(List<String> old, List<String> fresh) {
        List<String> lines = new ArrayList<>();
        if ((long) old.size() * fresh.size() > COMPARED) {
            old.forEach(sentence -> lines.add("- " + sentence));
            fresh.forEach(sentence -> lines.add("+ " + sentence));
            return lines;
        }
        // Lengths of the longest common subsequence of what is left of both.
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + fresh.get(j++));
            }
        }
        return lines;
    }

    private static List<String> sentences(String text) {
        List<String> all = new ArrayList<>();
        for (String line : text.split("\\R")) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    all.add(sentence);
                }
            }
        }
        return all;
    }
}
