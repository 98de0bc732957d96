package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verb takes besides one object, where the network hangs it on the wrong word. Stateless. */
final class Complements {
    private Complements() {}

    /** {@code token} as it should hang; {@code null} if it hangs well. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        Token given = given(tokens, token);
        given = given == null ? called(tokens, token) : given;
        return given == null ? complement(tokens, token) : given;
    }

    /** "UN votes to lift the embargo": an infinitive describes no verb; it is what the verb asks for. */
    private static @Nullable Token complement(List<Token> tokens, Token verb) {
        boolean described = verb.deprel().equals("acl")
                && verb.xpos().equals("VB")
                && verb.head() >= 0
                && verb.head() < verb.index()
                && tokens.get(verb.head()).isVerb();
        return described ? TreeRepairs.hung(verb, verb.head(), "xcomp") : null;
    }

    /** "fined Globex 3 million francs": no name in front of its number describes what is counted; it gets it, and of two objects the first does. */
    private static @Nullable Token given(List<Token> tokens, Token name) {
        int next = name.index() + 1;
        if (!name.isProperNoun() || next >= tokens.size() || !isFigure(tokens.get(next))) {
            return null;
        }
        Token counted = counted(tokens, tokens.get(next));
        boolean joined = name.head() == counted.index() && (name.is("compound") || name.is("nmod"));
        boolean beside = name.is("obj") && name.head() == counted.head();
        boolean sum = counted.is("obj")
                && counted.index() > name.index()
                && counted.head() >= 0
                && counted.head() < name.index()
                && tokens.get(counted.head()).isVerb();
        return sum && (joined || beside) ? TreeRepairs.hung(name, counted.head(), "iobj") : null;
    }

    /** "called the attack murder": the article parts what is called from what it is called. */
    private static @Nullable Token called(List<Token> tokens, Token token) {
        Token insult = token.deprel().equals("compound") && token.head() >= 0 ? tokens.get(token.head()) : null;
        boolean thing = insult != null && insult.index() == token.index() + 1 && isCalled(tokens, insult);
        if (thing && insult != null) {
            return TreeRepairs.hung(token, insult.head(), "obj");
        }
        Token below = token.is("det") && token.head() > 0 ? tokens.get(token.head()) : null;
        Token named = below == null || !isCalled(tokens, below) ? null : tokens.get(below.index() - 1);
        boolean article = named != null
                && named.head() == token.head()
                && named.deprel().equals("compound")
                && token.index() == named.index() - 1;
        return article && named != null ? TreeRepairs.hung(token, named.index(), "det") : null;
    }

    /** What something is called, with nothing that is called so. */
    private static boolean isCalled(List<Token> tokens, Token noun) {
        return noun.is("xcomp")
                && noun.xpos().equals("NN")
                && noun.head() >= 0
                && tokens.get(noun.head()).lemma().equals("call")
                && tokens.stream().noneMatch(other -> other.head() == noun.head() && other.is("obj"));
    }

    private static boolean isFigure(Token token) {
        return token.upos().equals("NUM") || token.upos().equals("SYM");
    }

    /** What {@code number} counts, however many words it has. */
    private static Token counted(List<Token> tokens, Token number) {
        Token at = number;
        for (int steps = 0; at.head() > at.index() && !at.is("obj") && steps < 4; steps++) {
            at = tokens.get(at.head());
        }
        return at;
    }
}
