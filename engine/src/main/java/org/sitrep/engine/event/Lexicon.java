package org.sitrep.engine.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.EventType;

/** The event words, by dictionary form. Immutable once built; thread-safe. */
final class Lexicon {
    /** What the subject of a light verb is for the noun it governs. */
    enum LightSide {
        ACTOR,
        RECIPIENT,
        NONE
    }

    /**
     * A light verb in one construction.
     *
     * @param only types of the events that it carries; empty if all
     */
    record Light(String verb, String role, LightSide side, Effect status, Set<EventType> only) {
        boolean carries(EventType type) {
            return only.isEmpty() || only.contains(type);
        }
    }

    /** A word that governs an event and says how real it is. */
    record Governor(String word, Set<String> links, Effect effect, String source) {}

    private final Map<String, List<Entry>> verbs;
    private final Map<String, List<Entry>> nouns;
    private final Map<String, List<Light>> lights = new HashMap<>();
    private final Map<String, List<Governor>> governors = new HashMap<>();

    /** A sense under one of its words; {@code rest} is what must stand with the head word, empty if nothing. */
    record Entry(Sense sense, String head, List<String> rest) {}

    Lexicon(Knowledge knowledge) {
        this.verbs = senses(knowledge.table("rules/event/verbs.tsv"), "verb");
        this.nouns = senses(knowledge.table("rules/event/nouns.tsv"), "noun");
        for (Table.Row row : knowledge.table("rules/event/light_verbs.tsv").rows()) {
            for (String verb : row.list("verbs")) {
                for (String role : row.list("role")) {
                    Light light = new Light(
                            verb,
                            role,
                            LightSide.valueOf(row.get("side").toUpperCase(Locale.ROOT)),
                            Effect.of(row.get("status")),
                            row.list("only").stream().map(EventType::valueOf).collect(Collectors.toUnmodifiableSet()));
                    lights.computeIfAbsent(verb, v -> new ArrayList<>()).add(light);
                }
            }
        }
        for (Table.Row row : knowledge.table("rules/event/governors.tsv").rows()) {
            Set<String> links = new HashSet<>(List.of(row.get("link").split("/")));
            for (String word : row.list("words")) {
                Governor governor = new Governor(word, links, Effect.of(row.get("effect")), row.where());
                governors.computeIfAbsent(word, w -> new ArrayList<>()).add(governor);
            }
        }
    }

    /** Senses of a verb with this dictionary form, the most specific first. */
    List<Entry> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** Senses of a noun with this dictionary form, the most specific first. */
    List<Entry> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Constructions in which this verb (with its particle, if any) is light. */
    List<Light> lights(String verb) {
        return lights.getOrDefault(verb, List.of());
    }

    /** What this word says about an event that hangs below it by {@code link}, {@code null} if nothing. */
    @Nullable
    Governor governor(String word, String link) {
        for (Governor governor : governors.getOrDefault(word, List.of())) {
            if (governor.links().contains(link)) {
                return governor;
            }
        }
        return null;
    }

    private static Map<String, List<Entry>> senses(Table table, String family) {
        Map<String, List<Entry>> found = new HashMap<>();
        int rank = 0;
        for (Table.Row row : table.rows()) {
            Sense sense = Sense.of(row, family, rank++);
            for (String word : sense.words()) {
                List<String> parts = List.of(word.split(" "));
                // The head is not known from the words alone ("call off", "sexually assault"): each part may be it.
                for (int i = 0; i < parts.size(); i++) {
                    List<String> rest = new ArrayList<>(parts);
                    String head = rest.remove(i);
                    found.computeIfAbsent(head, h -> new ArrayList<>()).add(new Entry(sense, head, List.copyOf(rest)));
                }
            }
        }
        for (List<Entry> entries : found.values()) {
            entries.sort((a, b) -> {
                int byLength = Integer.compare(b.rest().size(), a.rest().size());
                return byLength != 0 ? byLength : Sense.BY_SPECIFICITY.compare(a.sense(), b.sense());
            });
        }
        return found;
    }
}
