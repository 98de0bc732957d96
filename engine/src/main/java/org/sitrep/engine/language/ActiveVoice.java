package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "The tribunal sentenced former premier Ana Ruiz": the title behind a past tense without auxiliary is whom it is done to, and what stands before it does it. Stateless. */
final class ActiveVoice {
    private ActiveVoice() {}

    /** {@code token} as it should hang; {@code null} if it has no part in such a clause. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        boolean subject = token.deprel().equals("nsubj:pass");
        boolean title = token.is("nmod:desc") && token.index() > token.head();
        if (token.head() < 0 || !subject && !title || !isMisread(tokens, tokens.get(token.head()))) {
            return null;
        }
        return TreeRepairs.hung(token, token.head(), subject ? "nsubj" : "obj");
    }

    private static boolean isMisread(List<Token> tokens, Token verb) {
        if (!verb.xpos().equals("VBD") || !verb.isVerb()) {
            return false;
        }
        boolean subject = false;
        boolean title = false;
        for (Token other : tokens) {
            if (other.head() == verb.index()) {
                if (other.deprel().equals("aux:pass") || other.is("obj")) {
                    return false;
                }
                subject |= other.is("nsubj") && other.index() < verb.index();
                title |= other.is("nmod:desc") && other.index() > verb.index();
            }
        }
        return subject && title;
    }
}
