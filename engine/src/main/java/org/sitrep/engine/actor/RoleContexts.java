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

    /** What role nouns mean in each of these sentences, those of one text; those that mean what they always mean are left out. */
    List<Map<RoleNoun, RoleNoun>> in(List<Sentence> sentences) {
        List<Set<String>> words = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Set<String> own = new HashSet<>();
            for (Token token : sentence.tokens()) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                if (asked.contains(lemma)) {
                    own.add(lemma);
                }
            }
            words.add(own);
        }
        List<Map<RoleNoun, RoleNoun>> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Map<RoleNoun, RoleNoun> found = new HashMap<>();
            for (Context context : contexts) {
                if (isNearer(context, words, i)) {
                    found.putIfAbsent(context.noun(), context.means());
                }
            }
            all.add(found);
        }
        return all;
    }

    /** True if the sentence itself has the company that is asked for and not the other, else the sentence nearest to it that has either; of two equally near the one before counts. */
    private static boolean isNearer(Context context, List<Set<String>> words, int at) {
        for (int far = 0; far < words.size(); far++) {
            for (int i : far == 0 ? new int[] {at} : new int[] {at - far, at + far}) {
                boolean there = i >= 0 && i < words.size();
                boolean beside = there && context.beside().stream().anyMatch(words.get(i)::contains);
                boolean without = there && context.without().stream().anyMatch(words.get(i)::contains);
                if (beside != without) {
                    return beside;
                }
            }
        }
        return false;
    }
}
