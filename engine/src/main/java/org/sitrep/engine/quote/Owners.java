package org.sitrep.engine.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells whose a noun of saying is: "Iran's claim", "a claim by Iran", "Iran made the claim"; but not "Iran dismissed the claim". */
final class Owners {
    private static final String FILE = "rules/quote/taken.tsv";
    /** What somebody does in or with his own words; behind other prepositions they are another's: "responded to a request". */
    private static final Set<String> WITHIN = Set.of("in", "with", "through", "by", "as", "out of");

    private final Set<String> takers = new TreeSet<>();

    Owners(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            takers.add(row.get("verb").toLowerCase(Locale.ROOT));
        }
    }

    /** The owner of the noun of saying at {@code noun}, {@code null} if nobody is named. */
    @Nullable
    Voice of(Sentence s, int noun) {
        Token poss = s.child(noun, "nmod:poss");
        if (poss != null) {
            return Voices.voice(s, poss.index(), noun);
        }
        for (Token modifier : s.children(noun, "nmod")) {
            String adposition = s.adposition(modifier.index());
            if ("by".equals(adposition) || "from".equals(adposition)) {
                return Voices.voice(s, modifier.index(), noun);
            }
        }
        Token at = s.token(noun);
        Token verb = s.head(at);
        if (verb == null || !verb.isVerb() || Clauses.isPassive(s, verb.index()) || !isOwn(s, at, verb)) {
            return null;
        }
        List<Token> subjects = Clauses.subjects(s, verb.index());
        return subjects.isEmpty() ? null : Voices.voice(s, subjects.get(0).index(), noun);
    }

    /** True if whoever does {@code verb} says what the noun says, and does not take up what another says. */
    private boolean isOwn(Sentence s, Token noun, Token verb) {
        if (noun.is("obl")) {
            String adposition = s.adposition(noun.index());
            return adposition == null || WITHIN.contains(adposition);
        }
        return noun.is("obj")
                && !Clauses.beholds(verb)
                && !takers.contains(Cues.withParticle(s, verb))
                && !takers.contains(verb.lemma().toLowerCase(Locale.ROOT));
    }
}
