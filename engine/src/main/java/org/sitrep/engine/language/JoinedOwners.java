package org.sitrep.engine.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Peru and Chile's government have agreed": the verb counts two, so the first is no owner of the other's government, but the first of two subjects. Stateless. */
final class JoinedOwners {
    private static final Set<String> PLURAL = Set.of("have", "are", "were");

    private JoinedOwners() {}

    /** {@code token} as it hangs in such a subject; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (token.head() < 0) {
            return null;
        }
        Token above = tokens.get(token.head());
        Token noun =
                isSubject(token) ? token : isSubject(above) ? above : above.is("nmod") ? subject(tokens, above) : null;
        Token first = noun == null ? null : first(tokens, noun);
        if (noun == null || first == null) {
            return null;
        }
        if (token.index() == noun.index()) {
            return TreeRepairs.hung(noun, first.index(), "conj");
        }
        if (token.index() == first.index()) {
            return TreeRepairs.hung(first, noun.head(), noun.is("nsubj") ? noun.deprel() : "nsubj");
        }
        boolean between = token.index() > first.index() && token.index() < noun.index();
        if (between && token.is("cc")) {
            return TreeRepairs.hung(token, noun.index(), "cc");
        }
        return between && token.is("conj") && token.head() == first.index()
                ? TreeRepairs.hung(token, noun.index(), "nmod:poss")
                : null;
    }

    private static @Nullable Token subject(List<Token> tokens, Token owner) {
        Token noun = owner.head() < 0 ? null : tokens.get(owner.head());
        return noun != null && isSubject(noun) ? noun : null;
    }

    /** The tree may join it to the verb behind it. */
    private static boolean isSubject(Token noun) {
        return noun.is("nsubj") || noun.is("conj") && noun.head() > noun.index();
    }

    /** The owner without a clitic, in front of "and" and another that has it; {@code null} if there is none or one verb for one subject. */
    private static @Nullable Token first(List<Token> tokens, Token noun) {
        if (!noun.xpos().equals("NN") || noun.head() < 0 || !isPlural(tokens, tokens.get(noun.head()))) {
            return null;
        }
        for (int i = 0; i + 3 < noun.index(); i++) {
            Token owner = tokens.get(i);
            boolean own = owner.head() == noun.index() && owner.deprel().equals("nmod:poss") && owner.isProperNoun();
            if (own
                    && tokens.get(i + 1).form().equals("and")
                    && tokens.get(i + 2).isProperNoun()
                    && tokens.get(i + 3).xpos().equals("POS")) {
                return owner;
            }
        }
        return null;
    }

    private static boolean isPlural(List<Token> tokens, Token verb) {
        return verb.xpos().equals("VBP")
                || tokens.stream()
                        .anyMatch(aux -> aux.head() == verb.index()
                                && (aux.is("aux") || aux.is("cop"))
                                && PLURAL.contains(aux.form()));
    }
}
