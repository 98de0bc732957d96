package org.sitrep.engine.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Houthi forces shelled the town", "Peru strikes kill ten": a form in -s between a name and another verb is a plural, for nobody forces "shelled". Stateless. */
final class Plurals {
    private static final Set<String> HARM = WordLists.of("harm");

    private Plurals() {}

    /** {@code token} as it hangs in such a clause; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (isPlural(tokens, token)) {
            return noun(token, token.index() + 1);
        }
        if (token.head() < 0) {
            return null;
        }
        Token plural = tokens.get(token.head());
        if (!isPlural(tokens, plural)) {
            return null;
        }
        int verb = plural.index() + 1;
        if (token.index() == verb) {
            return TreeRepairs.hung(token, plural.head(), plural.deprel());
        }
        return token.is("nsubj")
                ? TreeRepairs.hung(token, plural.index(), "compound")
                : TreeRepairs.hung(token, verb, token.deprel());
    }

    private static boolean isPlural(List<Token> tokens, Token token) {
        int next = token.index() + 1;
        if (!token.xpos().equals("VBZ")
                || token.is("aux")
                || token.is("cop")
                || token.index() == 0
                || next >= tokens.size()
                || !isOtherVerb(tokens.get(next))) {
            return false;
        }
        Token verb = tokens.get(next);
        Token before = tokens.get(token.index() - 1);
        boolean beside = verb.head() == token.head() && verb.is("ccomp") && token.is("ccomp");
        boolean joined =
                beside || verb.head() == token.index() && verb.is("xcomp") || token.head() == next && token.is("nsubj");
        boolean lone =
                tokens.stream().noneMatch(other -> other.head() == next && other.is("nsubj") && !other.equals(token));
        return joined
                && lone
                && (before.isNoun() || before.isProperNoun())
                && before.head() == token.index()
                && before.is("nsubj");
    }

    /** A past tense, or a present one that only a plural can have: "kill". */
    private static boolean isOtherVerb(Token verb) {
        boolean plain = verb.xpos().equals("VB") || verb.xpos().equals("VBP");
        return verb.xpos().equals("VBD") || plain && HARM.contains(verb.lemma());
    }

    private static Token noun(Token token, int verb) {
        return new Token(
                token.index(), token.span(), token.form(), token.lemma(), "NOUN", "NNS", "Number=Plur", verb, "nsubj");
    }
}
