package org.sitrep.engine.chain;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Links what the sentence itself says to be one: "Lima, the capital", "she is the mayor". */
final class Structures {
    private Structures() {}

    static void link(Links links) {
        for (Noun noun : links.nouns) {
            if (noun.isPronoun() && !noun.token().is("appos")) {
                continue;
            }
            apposition(links, noun);
            predicate(links, noun);
        }
    }

    private static void apposition(Links links, Noun noun) {
        Token token = noun.token();
        if (!token.is("appos") || token.head() < 0 || noun.joined != hasJoined(links, noun)) {
            return;
        }
        Noun bearer = at(links, noun.sentence, token.head(), false);
        if (bearer != null && !bearer.contains(noun) && !noun.contains(bearer) && !isTitle(noun, bearer)) {
            links.join(bearer, noun, "apposition");
        }
    }

    /** "Alien: The Return", "Image: Reuters". */
    private static boolean isTitle(Noun noun, Noun bearer) {
        return noun.from > 0
                && noun.from > bearer.head
                && noun.sentence.token(noun.from - 1).form().equals(":");
    }

    private static void predicate(Links links, Noun noun) {
        Sentence s = noun.sentence;
        if (noun.joined
                || s.child(noun.head, "cop") == null
                || Clauses.negation(s, noun.head) != null
                || !Clauses.modals(s, noun.head).isEmpty()) {
            return;
        }
        boolean says = noun.article != Noun.Article.BARE || noun.isName();
        Token subject = s.child(noun.head, "nsubj");
        if (!says || subject == null || s.adposition(noun.head) != null) {
            return;
        }
        Token meant = Clauses.antecedent(s, subject.index());
        Noun bearer =
                at(links, s, meant == null ? subject.index() : meant.index(), s.child(subject.index(), "conj") != null);
        if (bearer != null && bearer.plural == noun.plural) {
            links.join(bearer, noun, "copula");
        }
    }

    private static boolean hasJoined(Links links, Noun noun) {
        return at(links, noun.sentence, noun.head, true) != null;
    }

    /** The noun with this head, {@code null} if there is none. */
    static @Nullable Noun at(Links links, Sentence s, int head, boolean joined) {
        for (Noun noun : links.nouns) {
            if (noun.sentence == s && noun.head == head && noun.joined == joined) {
                return noun;
            }
        }
        return null;
    }
}
