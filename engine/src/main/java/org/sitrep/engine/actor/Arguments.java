package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Tells of which verb a mention is an argument. */
final class Arguments {
    private Arguments() {}

    /** True if both are arguments of the same verb. */
    static boolean sameClause(Mention a, Mention b) {
        @Nullable Token verbA = verb(a);
        @Nullable Token verbB = verb(b);
        return verbA != null && verbA.equals(verbB);
    }

    /** The verb that it is an argument of, itself or by the noun it belongs to; {@code null} if there is none. */
    static @Nullable Token verb(Mention mention) {
        Token token = mention.headToken();
        for (int steps = 0; steps < 30; steps++) {
            Token head = mention.sentence.head(token);
            if (head == null
                    || !(token.is("nmod")
                            || token.is("conj") && !token.isVerb()
                            || token.is("compound")
                            || token.is("nsubj")
                            || token.is("obj")
                            || token.is("obl")
                            || token.is("iobj")
                            || token.is("appos")
                            || token.is("flat")
                            || token.is("amod"))) {
                return token.isVerb() || head == null ? token : null;
            }
            boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("iobj");
            token = head;
            if (argument) {
                return token;
            }
        }
        return null;
    }

    /** The verb that {@code mention} is the object of, itself or as all of a part ("96 of them"); {@code null} if it is none. */
    static @Nullable Token doneTo(Mention mention) {
        return doneTo(mention.sentence, mention.headToken());
    }

    private static @Nullable Token doneTo(Sentence s, Token noun) {
        Token part = noun.is("nmod") ? s.head(noun) : null;
        boolean whole =
                part != null && (part.upos().equals("NUM") || part.upos().equals("DET"));
        Token token = whole && part != null ? part : noun;
        return token.is("obj") || token.is("iobj") ? s.head(token) : null;
    }

    /** True for the object of a verb whose object can only be an actor: "accused Moscow", "urged it to act"; {@code word} may stand before the noun ("accused New Zealand"). */
    static boolean isSpokenTo(ActorKnowledge knowledge, Sentence s, int word) {
        Token noun = s.token(word);
        while ((noun.is("compound") || noun.is("amod") || noun.is("flat")) && noun.head() > noun.index()) {
            noun = s.token(noun.head());
        }
        Token verb = doneTo(s, noun);
        return verb != null && knowledge.isCue("to-actor", verb.lemma().toLowerCase(Locale.ROOT));
    }
}
