package org.sitrep.picture.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/** Words that outlets use for one thing, such as quake and earthquake. Immutable; thread-safe. */
final class SameWords {
    private final Map<String, String> firsts = new HashMap<>();
    private final Map<String, List<String>> all = new HashMap<>();

    private SameWords() {}

    static SameWords standard() {
        SameWords words = new SameWords();
        for (Map<String, String> row :
                Rows.of(SameWords.class, "same-words.tsv").rows()) {
            List<String> stems = Words.stems(row.getOrDefault("words", ""));
            for (String stem : stems) {
                if (words.firsts.putIfAbsent(stem, stems.getFirst()) == null) {
                    words.all
                            .computeIfAbsent(stems.getFirst(), key -> new ArrayList<>())
                            .add(stem);
                }
            }
        }
        return words;
    }

    /** The one of its kind that a stem counts as, itself if it has none beside it. */
    String one(String stem) {
        return firsts.getOrDefault(stem, stem);
    }

    /** All stems that count as {@code one}. */
    List<String> all(String one) {
        return all.getOrDefault(one, List.of(one));
    }
}
