package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells whether a seat of government stands for the government ("Moscow promised", "ties with Beijing") or is only a place ("flew to Moscow"). */
final class Metonyms {
    private Metonyms() {}

    static boolean standsForGovernment(ActorKnowledge knowledge, Sentence s, int from, int to) {
        Token token = s.token(s.headOf(from, to));
        Token first = Clauses.firstConjunct(s, token.index());
        Token above = s.head(first);
        if (above == null) {
            return false;
        }
        String lemma = above.lemma().toLowerCase(Locale.ROOT);
        if (first.is("nsubj") && !first.deprel().equals("nsubj:pass")) {
            // "Seoul is due to send envoys": what it does is the infinitive.
            Token deed = above.isVerb() ? above : s.child(above.index(), "xcomp");
            return deed != null
                    && deed.isVerb()
                    && knowledge.isCue("decides", deed.lemma().toLowerCase(Locale.ROOT))
                    && !isWeather(s, deed);
        }
        if (first.is("nsubj:pass") || first.is("obj") || first.is("iobj")) {
            return knowledge.isCue("addressed", lemma);
        }
        if (first.is("nmod:poss")) {
            return knowledge.isCue("dealing-noun", lemma);
        }
        @Nullable String adposition = s.adposition(first.index());
        if (adposition == null || !knowledge.isCue("dealing", adposition)) {
            return first.is("compound") && knowledge.isCue("dealing-noun", lemma);
        }
        boolean strong = adposition.equals("with")
                || adposition.equals("against")
                || first.deprel().equals("obl:agent");
        return strong || adposition.equals("between") && knowledge.isCue("dealing-noun", lemma);
    }

    private static boolean isWeather(Sentence s, Token verb) {
        return verb.lemma().equals("be") || verb.lemma().equals("have") && s.child(verb.index(), "obj") == null;
    }
}
