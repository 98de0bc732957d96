package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "was due to meet the king": no conjunction, as in "due to rain", but what somebody was, and what for. Stateless. */
final class DueTo {
    private DueTo() {}

    /** {@code token} as it hangs in such a clause; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (isDue(tokens, token)) {
            Token verb = tokens.get(token.index() + 2);
            return verb.head() == token.index() ? token : TreeRepairs.hung(token, verb.head(), verb.deprel());
        }
        int due = token.index() - 1;
        if (due >= 0 && token.form().equals("to") && isDue(tokens, tokens.get(due))) {
            return TreeRepairs.hung(token, token.index() + 1, "mark");
        }
        if (due >= 1 && isDue(tokens, tokens.get(due - 1))) {
            return infinitive(token, due - 1);
        }
        if (token.head() < 2) {
            return null;
        }
        Token word = tokens.get(token.head() - 2);
        boolean own = token.index() < word.index() || token.is("conj");
        return own && isDue(tokens, word) ? TreeRepairs.hung(token, word.index(), token.deprel()) : null;
    }

    private static Token infinitive(Token verb, int due) {
        return new Token(
                verb.index(),
                verb.span(),
                verb.form(),
                verb.lemma(),
                verb.upos(),
                "VB",
                verb.xpos().equals("VB") ? verb.feats() : "VerbForm=Inf",
                due,
                "xcomp");
    }

    /** "due", with "to" as one conjunction, behind a form of "be", and an infinitive behind them, wherever the tree hangs it. */
    private static boolean isDue(List<Token> tokens, Token due) {
        int at = due.index() + 2;
        if (!due.form().equals("due")
                || at >= tokens.size()
                || !tokens.get(at - 1).form().equals("to")) {
            return false;
        }
        Token verb = tokens.get(at);
        return verb.isVerb()
                && verb.form().equals(verb.lemma())
                && tokens.stream()
                        .anyMatch(be -> (be.head() == at || be.head() == due.index())
                                && be.index() < due.index()
                                && (be.is("cop") || be.is("aux")));
    }
}
