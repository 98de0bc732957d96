package org.sitrep.engine.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/** The word lists that decide where words and sentences end. Immutable and thread-safe. */
final class Spelling {
    /** What an abbreviation's full stop may mean besides. */
    enum Abbreviation {
        CLOSED,
        OPEN,
        INNER,
        NUMBER,
        DATE,
        STATE
    }

    private final Map<String, Abbreviation> abbreviations = new HashMap<>();
    private final Map<String, int[]> contractions = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();

    Spelling(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/language/abbreviations.tsv").rows()) {
            abbreviations.put(
                    row.get("form"), Abbreviation.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)));
        }
        for (Table.Row row : knowledge.table("rules/language/contractions.tsv").rows()) {
            String[] parts = row.get("parts").split(" ");
            int[] lengths = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = parts[i].length();
            }
            contractions.put(row.get("form"), lengths);
        }
        for (Table.Row row : knowledge.table("knowledge/given_names.tsv").rows()) {
            givenNames.add(row.get("name"));
        }
        for (Table.Row row : knowledge.table("rules/language/words.tsv").rows()) {
            words.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).add(row.get("word"));
        }
    }

    /** True for {@code Maria}, as written. */
    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /** @param form with its full stop */
    @Nullable
    Abbreviation abbreviation(String form) {
        return abbreviations.get(form);
    }

    /** Lengths of the words in {@code form} (lower case), {@code null} if it is one word. */
    int @Nullable [] contraction(String form) {
        return contractions.get(form);
    }

    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** The kinds of words, for tests. */
    List<String> kinds() {
        return words.keySet().stream().sorted().toList();
    }
}
