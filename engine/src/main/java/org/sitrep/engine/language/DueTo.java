package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "was due to meet the king": no conjunction, as in "due to rain", but what somebody was, and what for. Stateless. */
final class DueTo {
    private DueTo() {}

    /** {@code token} as it hangs in such a clause; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        for (int at = Math.max(0, token.index() - 3); at < tokens.size(); at++) {
            if (isDue(tokens, tokens.get(at))) {
                return mended(tokens, token, tokens.get(at), tokens.get(at + 2));
            }
        }
        return null;
    }

    private static @Nullable Token mended(List<Token> tokens, Token token, Token due, Token verb) {
        Token object = verb.is("compound") && verb.head() > verb.index() ? tokens.get(verb.head()) : null;
        int top = object == null ? verb.index() : object.index();
        if (token.index() == due.index()) {
            Token above = tokens.get(top);
            return above.head() == due.index() ? due : TreeRepairs.hung(due, above.head(), above.deprel());
        }
        if (token.index() == due.index() + 1) {
            return TreeRepairs.hung(token, verb.index(), "mark");
        }
        if (token.index() == verb.index()) {
            return infinitive(verb, due.index());
        }
        if (object != null && token.index() == object.index()) {
            return TreeRepairs.hung(object, verb.index(), "obj");
        }
        boolean before = token.index() < due.index() || token.is("conj") && token.isVerb();
        return before && (token.head() == verb.index() || token.head() == top)
                ? TreeRepairs.hung(token, due.index(), token.deprel())
                : null;
    }

    private static Token infinitive(Token verb, int due) {
        Token tagged = verb.xpos().equals("VB") ? verb : TreeRepairs.tagged(verb, "VB", "VerbForm=Inf");
        return TreeRepairs.hung(tagged, due, "xcomp");
    }

    /** "due" behind a form of "be" of the same clause, and an infinitive behind "to", wherever the tree hangs it. */
    private static boolean isDue(List<Token> tokens, Token due) {
        int at = due.index() + 2;
        if (!due.form().equals("due")
                || at >= tokens.size()
                || !tokens.get(at - 1).form().equals("to")
                || !tokens.get(at).isVerb()
                || !tokens.get(at).form().equals(tokens.get(at).lemma())) {
            return false;
        }
        Token verb = tokens.get(at);
        return tokens.stream()
                .anyMatch(be -> be.index() < due.index()
                        && (be.is("cop") || be.is("aux"))
                        && (be.head() == at || be.head() == due.index() || be.head() == verb.head()));
    }
}
