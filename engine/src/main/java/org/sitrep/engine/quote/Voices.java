package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Finds the words that name a speaker or an addressee. */
final class Voices {
    private Voices() {}

    /** Who does the saying of the verb or adjective at {@code i}, {@code null} if nobody is named. */
    static @Nullable Voice speaker(Sentence s, int i) {
        Token own = s.child(i, "nsubj", "obl:agent");
        boolean undergone = Clauses.isPassive(s, i);
        if (own != null && !undergone && own.is("nsubj")) {
            return voice(s, own.index(), i);
        }
        Token quoting = s.token(i).head() < 0 ? null : s.token(s.token(i).head());
        if (quoting != null && Sayings.asSaying(s, quoting.index()) == i) {
            boolean passive = Clauses.isPassive(s, quoting.index());
            Token quoted = passive ? s.child(quoting.index(), "nsubj") : s.child(quoting.index(), "obj", "iobj");
            return quoted == null ? null : voice(s, quoted.index(), i);
        }
        Token clause = Frames.isJoined(s.token(i)) ? s.head(s.token(i)) : null;
        if (clause != null
                && s.token(i).is("parataxis")
                && clause.index() < i
                && clause.xpos().equals("VBZ")
                && Frames.isSameForm(clause, s.token(i))) {
            return speaker(s, clause.index()); // a headline: "UN says thousands have fled, warns of famine"
        }
        Token matrix = clause != null && clause.is("ccomp") ? s.head(clause) : null;
        if (clause != null && matrix != null && Frames.goesOn(s, matrix.index(), clause, s.token(i))) {
            return speaker(s, matrix.index());
        }
        List<Token> subjects = Clauses.subjects(s, i);
        if (!subjects.isEmpty()) {
            return voice(s, subjects.get(0).index(), i);
        }
        return undergone || s.token(i).head() < 0 ? null : adjacent(s, i);
    }

    /** The noun phrase of {@code head} with its titles, appositions and conjuncts, without relative clauses and outer punctuation. */
    static Voice voice(Sentence s, int head) {
        return voice(s, head, -1);
    }

    /** The same without the branch that holds token {@code without}: "a letter (saying …)". */
    static Voice voice(Sentence s, int head, int without) {
        List<Integer> in =
                s.subtree(head, token -> belongs(token) && (without < 0 || !s.under(without, token.index())));
        int from = head;
        int to = head + 1;
        while (from > 0 && (in.contains(from - 1) || from > 1 && isEdge(s.token(from - 1)) && in.contains(from - 2))) {
            from--;
        }
        while (to < s.size() && (in.contains(to) || to + 1 < s.size() && isEdge(s.token(to)) && in.contains(to + 1))) {
            to++;
        }
        while (from < head && isEdge(s.token(from))) {
            from++;
        }
        while (to - 1 > head && isEdge(s.token(to - 1)) && !closes(s, from, to - 1)) {
            to--;
        }
        if (from < head && s.token(from).is("case") && s.token(from).head() == head) {
            from = afterCase(s, from, head);
        }
        return new Voice(s, head, s.span(from, to));
    }

    private static int afterCase(Sentence s, int from, int head) {
        int at = from;
        while (at < head && (s.token(at).is("case") || s.token(at).is("fixed"))) {
            at++;
        }
        return at;
    }

    /** A bracket whose partner stands in the phrase. */
    private static boolean closes(Sentence s, int from, int i) {
        if (!s.token(i).form().equals(")")) {
            return false;
        }
        for (int k = from; k < i; k++) {
            if (s.token(k).form().equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** The name, noun or pronoun next to the cue at {@code i}, before it or behind it ("said Smith"); {@code null} if there is none outside {@code barred}. */
    static @Nullable Voice beside(Sentence s, int i, boolean[] barred) {
        for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
            Token token = s.token(k);
            if (barred[k] || token.upos().equals("PUNCT")) {
                break;
            }
            if (isNominal(token) && !isTime(token)) {
                return voice(s, k);
            }
        }
        for (int k = i + 1; k < s.size() && k <= i + 8; k++) {
            Token token = s.token(k);
            if (barred[k]
                    || token.upos().equals("PUNCT")
                    || token.upos().equals("ADP")
                    || token.isVerb()
                    || isTime(token)) {
                break;
            }
            boolean owner = token.is("nmod:poss"); // "asked his wife"
            if (isNominal(token) && !owner && s.subtree(k, Voices::belongs).get(0) == i + 1) {
                return voice(s, k);
            }
        }
        return null;
    }

    private static boolean isTime(Token token) {
        return token.deprel().equals("obl:unmarked")
                || token.deprel().equals("nmod:unmarked")
                || token.deprel().equals("obl:tmod");
    }

    private static boolean isEdge(Token token) {
        return token.upos().equals("PUNCT") || token.upos().equals("CCONJ");
    }

    private static boolean belongs(Token token) {
        return switch (token.deprel()) {
            case "acl:relcl",
                    "parataxis",
                    "advcl",
                    "cop",
                    "aux",
                    "nsubj",
                    "mark",
                    "discourse",
                    "advcl:relcl",
                    "nsubj:outer",
                    "dep" -> false;
            default -> true;
        };
    }

    /** A name or pronoun that leans on a verb of saying the tree gave no subject: ", he said", "said Smith". */
    private static @Nullable Voice adjacent(Sentence s, int i) {
        if (i > 0 && isNominal(s.token(i - 1)) && !s.under(i, i - 1)) {
            return voice(s, i - 1);
        }
        return null;
    }

    static boolean isNominal(Token token) {
        return token.isProperNoun() || token.isNoun() || token.isPronoun();
    }
}
