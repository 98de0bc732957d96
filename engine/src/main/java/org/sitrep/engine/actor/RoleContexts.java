package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Role nouns that mean what the company of their text makes of them: "officers" where there is police and no soldier. Immutable; thread-safe. */
final class RoleContexts {
    private record Context(RoleNoun noun, List<String> beside, List<String> without, RoleNoun means) {}

    private final List<Context> contexts = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    /** A row whose nouns are none of {@code roles} is passed over. */
    RoleContexts(Table table, RoleNouns roles) {
        for (Table.Row row : table.rows()) {
            RoleNoun noun = roles.of(row.get("noun"));
            RoleNoun means = roles.of(row.get("means"));
            if (noun != null && means != null) {
                contexts.add(new Context(noun, row.list("beside"), row.list("without"), means));
                asked.addAll(row.list("beside"));
                asked.addAll(row.list("without"));
            }
        }
    }

    /** What role nouns mean in a text of these sentences; those that mean what they always mean are left out. */
    Map<RoleNoun, RoleNoun> in(List<Sentence> sentences) {
        Set<String> words = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                if (asked.contains(lemma)) {
                    words.add(lemma);
                }
            }
        }
        Map<RoleNoun, RoleNoun> found = new HashMap<>();
        for (Context context : contexts) {
            if (context.beside().stream().anyMatch(words::contains)
                    && context.without().stream().noneMatch(words::contains)) {
                found.putIfAbsent(context.noun(), context.means());
            }
        }
        return found;
    }
}
