package org.sitrep.engine.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which international body a capital stands for in a text that speaks of the body and not of the state: "Brussels" of the European Union. Used by one thread, while one document is coded. */
final class Seats {
    private final ActorKnowledge knowledge;

    /** How often the text names each state, by its country, and each body between states, by its role code. */
    private final Map<String, Integer> named = new HashMap<>();

    /** Countries whose capital stands for a body here. */
    private final Set<String> elsewhere = new HashSet<>();

    Seats(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Takes in all mentions of the document, before any is linked. */
    void read(List<List<Mention>> all) {
        for (List<Mention> mentions : all) {
            for (Mention mention : mentions) {
                Phrase phrase = mention.phrase;
                NameEntry owner = phrase == null ? null : phrase.owner();
                note(mention.entry);
                note(owner);
                if (phrase != null && owner == null && phrase.country() != null) {
                    named.merge(phrase.country(), 1, Integer::sum);
                }
            }
        }
        knowledge.seats().keySet().forEach(this::resolve);
    }

    private void resolve(String town) {
        for (NameEntry entry : knowledge.names().exactly(town)) {
            if (entry.country() != null && body(entry, town) != null) {
                elsewhere.add(entry.country());
            }
        }
    }

    private void note(@Nullable NameEntry entry) {
        if (entry == null || entry.known() == null || entry.use() == NameEntry.Use.CAPITAL) {
            return;
        }
        String of = entry.country() != null ? entry.country() : code(entry.known());
        if (of != null) {
            named.merge(of, 1, Integer::sum);
        }
    }

    private static @Nullable String code(Known known) {
        return known.periods().get(known.periods().size() - 1).code();
    }

    /** The body that the capital {@code town} stands for here, {@code null} if it stands for its state. */
    @Nullable
    Known body(NameEntry town, String name) {
        Known body = knowledge.seated(name);
        String code = body == null ? null : code(body);
        int of = code == null ? 0 : named.getOrDefault(code, 0);
        return of > named.getOrDefault(town.country() == null ? "" : town.country(), 0) ? body : null;
    }

    /** True if a capital of {@code country} stands for a body here, so that its name does not bring the country into play. */
    boolean isElsewhere(String country) {
        return elsewhere.contains(country);
    }
}
