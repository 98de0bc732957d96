package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "was due to meet the king": no conjunction, as in "due to rain", but what somebody was, and what for. Stateless. */
final class DueTo {
    private DueTo() {}

    /** {@code token} as it hangs in such a clause; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (isDue(tokens, token)) {
            Token verb = tokens.get(token.head());
            return TreeRepairs.hung(token, verb.head(), verb.deprel());
        }
        int due = token.index() - 1;
        if (due >= 0 && token.form().equals("to") && isDue(tokens, tokens.get(due))) {
            return TreeRepairs.hung(token, token.index() + 1, "mark");
        }
        if (due >= 1 && isDue(tokens, tokens.get(due - 1))) {
            return TreeRepairs.hung(token, due - 1, "xcomp");
        }
        if (token.head() < 2) {
            return null;
        }
        Token word = tokens.get(token.head() - 2);
        boolean own = token.index() < word.index() || token.is("conj");
        return own && isDue(tokens, word) ? TreeRepairs.hung(token, word.index(), token.deprel()) : null;
    }

    /** "due", with "to" as one conjunction, behind a form of "be" that hangs on the infinitive. */
    private static boolean isDue(List<Token> tokens, Token due) {
        int verb = due.index() + 2;
        if (!due.form().equals("due")
                || verb >= tokens.size()
                || due.head() != verb
                || !tokens.get(due.index() + 1).form().equals("to")
                || !tokens.get(verb).xpos().equals("VB")) {
            return false;
        }
        return tokens.stream()
                .anyMatch(be -> be.head() == verb && be.index() < due.index() && (be.is("cop") || be.is("aux")));
    }
}
