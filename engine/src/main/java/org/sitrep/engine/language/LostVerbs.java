package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Verbs that a tree has lost: "Nurses scrap rally", where it has only nouns, "have blockaded faculties", where it has "have faculties". Stateless. */
final class LostVerbs {
    /** What headlines like to say and dictionaries have as a noun as well. */
    private static final Set<String> SHORT = WordLists.of("headline-verb");

    private LostVerbs() {}

    /** {@code tokens} with such verbs in their place. */
    static List<Token> mended(List<Token> tokens) {
        for (Token token : tokens) {
            if (isHidden(tokens, token)) {
                return withVerb(tokens, token.index());
            }
            int have = have(tokens, token);
            if (have >= 0) {
                return withPerfect(tokens, have, token.index());
            }
        }
        return tokens;
    }

    /** A short verb, taken for a noun or an adjective, behind a plural and before a noun, in a line that has no verb. */
    private static boolean isHidden(List<Token> tokens, Token token) {
        int at = token.index();
        return (token.xpos().equals("NN") || token.xpos().equals("JJ"))
                && SHORT.contains(token.form().toLowerCase(Locale.ROOT))
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).xpos().startsWith("NN")
                && tokens.get(at - 1).has("Number=Plur")
                && (tokens.get(at + 1).xpos().startsWith("NN")
                        || tokens.get(at + 1).upos().equals("ADJ")
                        || tokens.get(at + 1).upos().equals("NUM"))
                && tokens.stream().noneMatch(other -> other.has("VerbForm=Fin"));
    }

    private static List<Token> withVerb(List<Token> tokens, int verb) {
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            int at = token.index();
            boolean top = token.head() < 0 || token.head() == verb || token.head() == verb - 1;
            boolean thing = token.isNoun() || token.isProperNoun();
            if (at == verb) {
                mended.add(new Token(
                        at,
                        token.span(),
                        token.form(),
                        token.lemma(),
                        "VERB",
                        "VBP",
                        "Mood=Ind|Tense=Pres|VerbForm=Fin",
                        -1,
                        "root"));
            } else if (at == verb - 1) {
                mended.add(TreeRepairs.hung(token, verb, "nsubj"));
            } else if (at > verb && top && thing && !token.is("obl") && !token.is("nmod")) {
                mended.add(TreeRepairs.hung(token, verb, "obj"));
            } else if (token.head() < 0) {
                mended.add(TreeRepairs.hung(token, verb, "parataxis"));
            } else if (at < verb && token.head() >= verb) {
                mended.add(TreeRepairs.hung(token, verb - 1, token.deprel()));
            } else {
                mended.add(token);
            }
        }
        return mended;
    }

    /** The "have" right before the participle {@code token}, which the tree hangs on what it was done to; −1 if it is not so. */
    private static int have(List<Token> tokens, Token token) {
        Token object = token.xpos().equals("VBN") && token.is("parataxis") ? tokens.get(token.head()) : null;
        if (object == null || !object.is("obj") || object.head() != token.index() - 1) {
            return -1;
        }
        Token have = tokens.get(object.head());
        return have.lemma().equals("have") && object.index() > token.index() ? have.index() : -1;
    }

    private static List<Token> withPerfect(List<Token> tokens, int have, int participle) {
        Token given = tokens.get(have);
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (token.index() == participle) {
                mended.add(TreeRepairs.hung(token, given.head(), given.deprel()));
            } else if (token.index() == have) {
                mended.add(TreeRepairs.hung(token, participle, "aux"));
            } else {
                mended.add(token.head() == have ? TreeRepairs.hung(token, participle, token.deprel()) : token);
            }
        }
        return mended;
    }
}
