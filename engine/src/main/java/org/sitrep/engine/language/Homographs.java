package org.sitrep.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns and adjectives of headlines that are verbs: "Gunmen free 24 girls", "as police fire on protest", "Car bomb wounds judge". Only a verb has a subject at its side and an
 * object, or is a clause. Stateless.
 */
final class Homographs {
    private static final Set<String> HARM = WordLists.of("harm");

    /** Adjectives that take an object all the same. */
    private static final Set<String> TRANSITIVE = Set.of("worth", "like", "unlike", "near", "due", "opposite");

    /** Adjectives that forces do: "troops mass on border". */
    private static final Set<String> MOVES = Set.of("mass");

    private Homographs() {}

    /** {@code token}, mended if it is such a word or hangs on one. */
    static Token mended(List<Token> tokens, Token token) {
        if (isVerb(tokens, token)) {
            return verb(token, token.form().toLowerCase(Locale.ROOT), "VBP", token.head(), token.deprel());
        }
        String harm = harm(tokens, token);
        if (harm != null) {
            return verb(token, harm, "VBZ", token.head(), token.deprel());
        }
        if (hasObject(tokens, token)) {
            String relation = token.is("obl") || token.is("nmod") ? "advcl" : token.deprel();
            return verb(token, token.lemma(), "VBZ", token.head(), relation);
        }
        if (token.head() < 0) {
            return token;
        }
        Token head = tokens.get(token.head());
        if (token.deprel().equals("compound") && token.index() == head.index() - 1 && hasObject(tokens, head)) {
            return TreeRepairs.hung(token, head.index(), "nsubj");
        }
        if (token.is("nmod") && token.index() > head.index() && isVerb(tokens, head)) {
            return TreeRepairs.hung(token, head.index(), "obl");
        }
        if (harm(tokens, head) != null) {
            boolean before = token.deprel().equals("compound") && token.index() == head.index() - 1;
            boolean after = token.is("appos");
            return before || after ? TreeRepairs.hung(token, head.index(), before ? "nsubj" : "obj") : token;
        }
        return token;
    }

    /** "after mob torches parliament": no plural noun has an object. */
    private static boolean hasObject(List<Token> tokens, Token token) {
        if (!token.xpos().equals("NNS")) {
            return false;
        }
        boolean subject = false;
        boolean object = false;
        for (Token other : tokens) {
            if (other.head() != token.index()) {
                continue;
            }
            if (other.is("det") || other.is("case") || other.is("cop") || other.is("amod") || other.is("nummod")) {
                return false;
            }
            subject |= other.deprel().equals("compound") && other.index() == token.index() - 1 && other.isNoun();
            object |= other.is("obj") && other.index() > token.index();
        }
        return subject && object;
    }

    private static Token verb(Token token, String lemma, String xpos, int head, String relation) {
        return new Token(
                token.index(),
                token.span(),
                token.form(),
                lemma,
                "VERB",
                xpos,
                "Mood=Ind|Tense=Pres|VerbForm=Fin",
                head,
                relation);
    }

    private static boolean isVerb(List<Token> tokens, Token token) {
        boolean base = token.xpos().equals("NN") || token.xpos().equals("JJ");
        if (!base || TRANSITIVE.contains(token.form().toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean subject = false;
        boolean plural = false;
        boolean object = false;
        boolean marked = false;
        for (Token other : tokens) {
            if (other.head() != token.index()) {
                continue;
            }
            if (other.is("cop") || other.is("aux") || other.is("det") || other.is("amod") || other.is("case")) {
                return false;
            }
            boolean beside = other.is("nsubj") && other.index() == token.index() - 1;
            subject |= beside;
            plural |= beside && other.xpos().equals("NNS");
            object |= other.is("obj") && other.index() > token.index();
            marked |= other.is("mark") && other.index() < token.index();
        }
        boolean clause = marked
                && token.is("advcl")
                && token.index() + 1 < tokens.size()
                && tokens.get(token.index() + 1).upos().equals("ADP");
        boolean moves = plural
                && MOVES.contains(token.lemma())
                && token.index() + 1 < tokens.size()
                && tokens.get(token.index() + 1).upos().equals("ADP");
        return plural && object || subject && clause || moves;
    }

    /** "Car bomb wounds judge": the dictionary form of the verb that the plural before a bare noun is; {@code null} if it is none. */
    private static @Nullable String harm(List<Token> tokens, Token token) {
        int at = token.index();
        boolean between = token.head() < 0
                && token.xpos().equals("NNS")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).head() == at
                && tokens.get(at - 1).deprel().equals("compound");
        if (!between || !HARM.contains(token.lemma())) {
            return null;
        }
        boolean bare = false;
        for (Token other : tokens) {
            if (other.has("VerbForm=Fin") || other.head() == at && other.is("det")) {
                return null;
            }
            bare |= other.head() == at && other.is("appos") && !hasComma(tokens, at, other.index());
        }
        return bare ? token.lemma() : null;
    }

    private static boolean hasComma(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is("punct"));
    }
}
