package org.sitrep.engine.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;

/** The word classes that conditions refer to; a name that is no class is the word itself. Thread-safe. */
final class WordClasses {
    private final Map<String, WordSet> classes = new HashMap<>();
    private final Map<String, WordSet> literals = new ConcurrentHashMap<>();

    WordClasses(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("rules/event/classes.tsv").rows()) {
            classes.put(row.get("class"), new WordSet(row.list("words")));
        }
        List<String> capitals = knowledge.table("knowledge/countries.tsv").rows().stream()
                .flatMap(row -> row.list("capital").stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        classes.put("capital-name", new WordSet(capitals));
    }

    /** True if token {@code i} belongs to class {@code name}, or is the word {@code name} ({@code =name} is always the word). */
    boolean matches(String name, Sentence s, int i) {
        WordSet set = name.startsWith("=") ? null : classes.get(name);
        if (set == null) {
            set = literals.computeIfAbsent(name, n -> new WordSet(List.of(n.startsWith("=") ? n.substring(1) : n)));
        }
        return set.matches(s, i);
    }
}
