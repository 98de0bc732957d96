package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;
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
        Token token = mention.headToken();
        Token part = mention.sentence.head(token);
        if (token.is("nmod")
                && part != null
                && (part.upos().equals("NUM") || part.upos().equals("DET"))) {
            token = part;
        }
        return token.is("obj") || token.is("iobj") ? mention.sentence.head(token) : null;
    }
}
