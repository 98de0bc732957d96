package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headlines that leave out "is": "Kenya to send police", "Rebels to free hostages, says Qatar". Stateless.
 *
 * <p>Where the network hangs the infinitive on the name, or both on the verb of saying behind the comma, the infinitive is the clause, the name its subject, and who stands behind the comma says it.
 */
final class Infinitives {
    private Infinitives() {}

    /** {@code token} as it should hang; {@code null} if it has no part in such a headline. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        Token noun = noun(tokens, token);
        if (noun == null) {
            return null;
        }
        Token verb = tokens.get(noun.index() + 2);
        Token above = noun.head() < 0 ? null : tokens.get(noun.head());
        boolean alone = above == null && noun.isProperNoun() && verb.head() == noun.index() && isVerbless(tokens);
        boolean said = above != null
                && (verb.head() == noun.index() || verb.head() == above.index())
                && isSaid(tokens, noun, verb, above);
        if (!alone && !said || hasSubject(tokens, verb)) {
            return null;
        }
        if (token.index() == noun.index()) {
            return TreeRepairs.hung(token, verb.index(), "nsubj");
        }
        if (token.index() == verb.index()) {
            return TreeRepairs.hung(token, noun.head(), above == null ? noun.deprel() : "ccomp");
        }
        return TreeRepairs.hung(token, verb.index(), token.deprel());
    }

    /** The noun before "to" and an infinitive that {@code token} is, is the infinitive of, or hangs on behind them; {@code null} if there is none. */
    private static @Nullable Token noun(List<Token> tokens, Token token) {
        if (isOpening(tokens, token)) {
            return token;
        }
        if (token.index() >= 2 && isOpening(tokens, tokens.get(token.index() - 2))) {
            return tokens.get(token.index() - 2);
        }
        Token head = token.head() < 0 ? null : tokens.get(token.head());
        boolean behind = head != null && token.index() > head.index() + 2 && isOpening(tokens, head);
        return behind ? head : null;
    }

    private static boolean isOpening(List<Token> tokens, Token noun) {
        int to = noun.index() + 1;
        return (noun.isNoun() || noun.isProperNoun())
                && to + 1 < tokens.size()
                && tokens.get(to).form().equals("to")
                && tokens.get(to + 1).xpos().equals("VB");
    }

    private static boolean isVerbless(List<Token> tokens) {
        return tokens.stream().noneMatch(other -> other.has("VerbForm=Fin"));
    }

    /** True if {@code above} says it: behind a comma, with a subject of its own. */
    private static boolean isSaid(List<Token> tokens, Token noun, Token verb, Token above) {
        int comma = -1;
        for (int k = verb.index(); k < above.index(); k++) {
            comma = tokens.get(k).form().equals(",") ? k : comma;
        }
        int behind = comma;
        boolean relation = noun.deprel().equals("nsubj") || noun.is("ccomp") || noun.is("parataxis");
        return relation
                && comma > 0
                && above.has("VerbForm=Fin")
                && tokens.stream()
                        .anyMatch(other -> other.head() == above.index()
                                && other.deprel().equals("nsubj")
                                && other.index() > behind);
    }

    private static boolean hasSubject(List<Token> tokens, Token verb) {
        return tokens.stream().anyMatch(other -> other.head() == verb.index() && other.is("nsubj"));
    }
}
