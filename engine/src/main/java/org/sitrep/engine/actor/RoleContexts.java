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
        words.forEach(each -> all.add(new HashMap<>()));
        for (Context context : contexts) {
            boolean[] there = nearer(context, words);
            for (int i = 0; i < there.length; i++) {
                if (there[i]) {
                    all.get(i).putIfAbsent(context.noun(), context.means());
                }
            }
        }
        return all;
    }

    /**
     * For each sentence: true if it has itself the company that is asked for and not the other, else if the sentence nearest to it that has either has the first; of two equally near the one before
     * counts.
     */
    private static boolean[] nearer(Context context, List<Set<String>> words) {
        int[] company = new int[words.size()];
        boolean any = false;
        for (int i = 0; i < company.length; i++) {
            boolean beside = context.beside().stream().anyMatch(words.get(i)::contains);
            boolean without = context.without().stream().anyMatch(words.get(i)::contains);
            company[i] = Boolean.compare(beside, without);
            any |= beside;
        }
        boolean[] nearer = new boolean[company.length];
        int[] next = new int[company.length];
        for (int i = company.length - 1, at = Integer.MAX_VALUE; i >= 0 && any; i--) {
            at = company[i] == 0 ? at : i;
            next[i] = at;
        }
        for (int i = 0, last = -1; i < company.length && any; i++) {
            last = company[i] == 0 ? last : i;
            boolean back = last >= 0 && (next[i] == Integer.MAX_VALUE || i - last <= next[i] - i);
            int nearest = back ? last : next[i];
            nearer[i] = nearest < company.length && company[nearest] > 0;
        }
        return nearer;
    }
}
