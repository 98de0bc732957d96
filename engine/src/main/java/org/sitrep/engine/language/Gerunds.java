package org.sitrep.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gerunds that are nouns, and such as are no adjectives. "Left as fighting between the clans spread": the tree at times makes a clause of the gerund and another of the verb
 * whose subject it is, though a finite verb that lacks subject and conjunction has neither elsewhere. "Shelling by the army intensified": what is by somebody, or between two,
 * is a noun. "Abducting women and burning houses": what is done to houses does not describe them. Stateless.
 */
final class Gerunds {
    private static final int NOWHERE = -1;

    /** What is done to the noun behind it rather than by it. */
    private static final Set<String> DEEDS = WordLists.of("deed");

    private static final Set<String> IN = Set.of("in", "during", "amid");

    private Gerunds() {}

    /** {@code token}, mended if it belongs to such a gerund. */
    static Token mended(List<Token> tokens, Token token) {
        int verb = verb(tokens, token);
        if (verb != NOWHERE) {
            return noun(token, verb, "nsubj");
        }
        if (isNoun(tokens, token)) {
            return noun(token, token.head(), token.is("advcl") ? "obl" : token.deprel());
        }
        Token deed = ofSecondDeed(tokens, token);
        if (deed != null) {
            return deed;
        }
        boolean marks = token.is("mark");
        if (!marks && !token.is("obl") || token.head() < 0) {
            return token;
        }
        if (!marks && isNoun(tokens, tokens.get(token.head()))) {
            return TreeRepairs.hung(token, token.head(), "nmod");
        }
        if (marks && isCombat(tokens, tokens.get(token.head()))) {
            return TreeRepairs.hung(token, token.head(), "case");
        }
        int above = verb(tokens, tokens.get(token.head()));
        return above == NOWHERE
                ? token
                : TreeRepairs.hung(token, marks ? above : token.head(), marks ? "mark" : "nmod");
    }

    /** {@code token}, mended if it belongs to "and burning houses" behind a gerund and its object; else {@code null}. */
    private static @Nullable Token ofSecondDeed(List<Token> tokens, Token token) {
        int deed = token.is("cc") ? token.index() + 1 : token.is("conj") ? token.index() - 1 : token.index();
        if (deed < 2 || deed + 1 >= tokens.size()) {
            return null;
        }
        Token gerund = tokens.get(deed);
        boolean adjective = gerund.is("amod") && gerund.xpos().equals("VBG") && DEEDS.contains(gerund.lemma());
        Token noun = adjective ? tokens.get(gerund.head()) : null;
        Token first = noun != null && noun.is("conj") && noun.head() >= 0 ? tokens.get(noun.head()) : null;
        Token verb = first != null && first.is("obj") ? tokens.get(first.head()) : null;
        if (noun == null
                || verb == null
                || noun.index() != deed + 1
                || !verb.xpos().equals("VBG")) {
            return null;
        }
        if (!tokens.get(deed - 1).is("cc")) {
            return null;
        }
        if (token.index() == deed) {
            return TreeRepairs.hung(token, verb.index(), "conj");
        }
        return token.is("cc") ? TreeRepairs.hung(token, deed, "cc") : TreeRepairs.hung(token, deed, "obj");
    }

    private static Token noun(Token token, int head, String relation) {
        String lemma = token.form().toLowerCase(Locale.ROOT);
        return new Token(token.index(), token.span(), token.form(), lemma, "NOUN", "NN", "Number=Sing", head, relation);
    }

    /** True for a gerund in a noun's place that says by whom or between whom, and has nothing that only a verb has. */
    private static boolean isNoun(List<Token> tokens, Token token) {
        if (isCombat(tokens, token)) {
            return true;
        }
        boolean argument = token.is("nsubj") || token.is("obj") || token.is("obl") || token.is("nmod");
        if (!argument || !token.xpos().equals("VBG") || !token.isVerb() || token.index() + 1 >= tokens.size()) {
            return false;
        }
        String next = tokens.get(token.index() + 1).form();
        return (next.equals("by") || next.equals("between"))
                && tokens.stream().noneMatch(other -> other.head() == token.index() && isOfVerb(other));
    }

    /** "were killed in fighting with rebels": what they were killed in, and not what they did. */
    private static boolean isCombat(List<Token> tokens, Token token) {
        return token.form().equals("fighting")
                && (token.is("advcl") || token.is("obl"))
                && token.xpos().equals("VBG")
                && token.index() > 0
                && IN.contains(tokens.get(token.index() - 1).form())
                && tokens.stream().noneMatch(other -> other.head() == token.index() && isOfVerb(other));
    }

    private static boolean isOfVerb(Token token) {
        return token.is("nsubj") || token.is("obj") || token.is("aux") || token.is("ccomp") || token.is("xcomp");
    }

    /** The verb whose subject {@code token} is by rights; −1 if it is no such gerund. */
    private static int verb(List<Token> tokens, Token token) {
        boolean clause = token.is("advcl") && token.xpos().equals("VBG");
        if (!clause || !isBareClause(tokens, token)) {
            return NOWHERE;
        }
        for (Token verb : tokens.subList(token.index() + 1, tokens.size())) {
            boolean beside = verb.head() == token.head()
                    && (verb.is("advcl") || verb.is("conj") || verb.is("parataxis"))
                    && (verb.xpos().equals("VBD")
                            || verb.xpos().equals("VBZ")
                            || verb.xpos().equals("VBP"));
            if (beside) {
                return isBare(tokens, verb) ? verb.index() : NOWHERE;
            }
        }
        return NOWHERE;
    }

    /** True if a conjunction introduces the gerund, and it has neither subject nor object. */
    private static boolean isBareClause(List<Token> tokens, Token gerund) {
        boolean marked = false;
        for (Token other : tokens) {
            if (other.head() == gerund.index()) {
                if (isOfVerb(other)) {
                    return false;
                }
                marked |= other.is("mark") && other.index() == gerund.index() - 1;
            }
        }
        return marked;
    }

    private static boolean isBare(List<Token> tokens, Token verb) {
        for (Token other : tokens) {
            boolean joined = other.is("nsubj") || other.is("mark") || other.is("cc") || other.is("csubj");
            boolean comma = other.index() == verb.index() - 1 && other.is("punct");
            if (comma || joined && other.head() == verb.index()) {
                return false;
            }
        }
        return true;
    }
}
