package org.sitrep.engine.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

/**
 * Verbs and nouns that tell how a tree must be read, by the name of their list. Grammar, not knowledge of the world: the same for every user, so read once for all. Immutable
 * and thread-safe.
 */
final class WordLists {
    static final String FILE = "rules/language/word_lists.tsv";

    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    /**
     * The words of a list, in dictionary form.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException(FILE + " has no list " + list);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (Table.Row row : Knowledge.standard().table(FILE).rows()) {
            lists.computeIfAbsent(row.get("list"), list -> new HashSet<>()).addAll(row.list("words"));
        }
        lists.replaceAll((list, words) -> Set.copyOf(words));
        return Map.copyOf(lists);
    }
}
