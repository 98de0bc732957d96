package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Peru summoned the envoy and the bloc's chief, Ana Diaz, warned of sanctions": a name set off by commas in front of a verb that has no subject is of who does it, and "and" joins
 * the verbs. Stateless.
 */
final class Coordinations {
    private Coordinations() {}

    /** {@code token} as it hangs in such a sentence; {@code null} if it has no part in one. */
    static @Nullable Token mended(List<Token> tokens, Token token) {
        if (token.is("conj") && token.isNoun()) {
            Token verb = verbBehind(tokens, token);
            return verb == null ? null : TreeRepairs.hung(token, verb.index(), "nsubj");
        }
        if (token.is("cc") && token.head() >= 0) {
            Token noun = tokens.get(token.head());
            Token verb = noun.is("conj") && noun.isNoun() ? verbBehind(tokens, noun) : null;
            return verb == null ? null : TreeRepairs.hung(token, verb.index(), "cc");
        }
        if (token.is("parataxis") && token.isVerb()) {
            for (Token noun : tokens.subList(0, token.index())) {
                if (noun.is("conj") && noun.isNoun() && token.equals(verbBehind(tokens, noun))) {
                    return TreeRepairs.hung(token, token.head(), "conj");
                }
            }
        }
        return null;
    }

    /** The verb that lacks the subject which {@code noun} is; {@code null} if there is none. */
    private static @Nullable Token verbBehind(List<Token> tokens, Token noun) {
        Token first = noun.head() < 0 ? null : tokens.get(noun.head());
        boolean argument = first != null && (first.is("obj") || first.is("obl")) && first.head() >= 0;
        Token name = null;
        boolean joined = false;
        for (Token other : tokens) {
            if (other.head() == noun.index()) {
                name = other.is("appos") && other.isProperNoun() ? other : name;
                joined |= other.is("cc");
            }
        }
        if (!argument || !joined || name == null || first == null) {
            return null;
        }
        int end = name.index() + 1;
        while (end < tokens.size() && tokens.get(end).head() == name.index() && !isComma(tokens.get(end))) {
            end++;
        }
        if (end + 1 >= tokens.size() || !isComma(tokens.get(end)) || !isComma(tokens.get(name.index() - 1))) {
            return null;
        }
        Token verb = tokens.get(end + 1);
        boolean loose = (verb.is("parataxis") || verb.is("conj")) && verb.head() == first.head();
        boolean finite = verb.xpos().equals("VBD")
                || verb.xpos().equals("VBZ")
                || verb.xpos().equals("VBP");
        boolean bare = tokens.stream()
                .noneMatch(other -> other.head() == verb.index() && (other.is("nsubj") || other.is("cc")));
        return loose && finite && bare ? verb : null;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }
}
