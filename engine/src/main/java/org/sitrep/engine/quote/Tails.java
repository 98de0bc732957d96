package org.sitrep.engine.quote;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * A cue at its sentence's end, behind a comma: "(The road is shut), police said on Monday", "(…), said the mayor".
 *
 * <p>Trees go wrong here more than anywhere, so that the comma decides, and all before it is content.
 */
final class Tails {
    private static final int LONGEST_TAIL = 30;
    private static final int LONGEST_ASIDE = 6;

    private Tails() {}

    /** The content before the cue at {@code i}, {@code null} if the cue does not end its sentence that way; {@code listens} if its object is who is told. */
    static @Nullable Content before(Sentence s, int i, boolean listens) {
        int start = clauseStart(s, i);
        if (start < 3
                || !listens && hasOwnMatter(s, i)
                || !isFence(s.token(start - 1))
                || !isTail(s, i)
                || !hasClause(s, start - 1)) {
            return null;
        }
        return new Content(s).addRange(0, start - 1);
    }

    /** "Hail ruins the crop, growers promise revenge": the cue has what it tells behind it; "police said Monday" has not. */
    static boolean hasOwnMatter(Sentence s, int i) {
        Token subject = s.child(i, "nsubj");
        Token object = s.child(i, "obj");
        return subject != null && object != null && subject.index() < i && object.index() > i && object.isNoun();
    }

    /** The content around a cue between commas: "(The road), police said, (is shut)"; {@code null} if there is none. */
    static @Nullable Content around(Sentence s, int i) {
        int start = clauseStart(s, i);
        if (start < 2 || !s.token(start - 1).form().equals(",")) {
            return null;
        }
        int end = i + 1;
        while (end < s.size()
                && end <= i + LONGEST_ASIDE
                && !s.token(end).upos().equals("PUNCT")) {
            if (s.token(end).isVerb()) {
                return null;
            }
            end++;
        }
        if (end + 1 >= s.size()
                || !s.token(end).form().equals(",")
                || s.token(end + 1).upos().equals("PUNCT")) {
            return null;
        }
        return new Content(s).addRange(0, start - 1).addRange(end + 1, s.size());
    }

    /** Where the cue's own clause starts: its subject before it, or the verb itself if the subject follows. */
    private static int clauseStart(Sentence s, int i) {
        int start = i;
        while (start > 0
                && s.token(start - 1).head() == i
                && (s.token(start - 1).is("aux") || s.token(start - 1).is("advmod"))) {
            start--;
        }
        Token subject = s.child(i, "nsubj");
        boolean follows = subject == null || subject.index() > i;
        if (follows && start > 0 && isFence(s.token(start - 1))) {
            Token above = s.head(s.token(i));
            boolean next = Frames.isJoined(s.token(i)) // "Mayor says bridge is safe, urges calm"
                    && above != null
                    && (Frames.isSameForm(above, s.token(i))
                            || s.head(above) instanceof Token cue
                                    && above.is("ccomp")
                                    && Frames.isSameForm(cue, s.token(i)));
            boolean inverted = !next && i + 1 < s.size() && opensNoun(s.token(i + 1)) && isFinite(s.token(i));
            return inverted ? start : -1;
        }
        if (subject == null || follows || subject.has("PronType=Rel") || !isFinite(s, i)) {
            return -1;
        }
        int first = s.subtree(subject.index()).get(0);
        return s.child(i, "mark") == null ? first : -1;
    }

    /** True if a semicolon parts token {@code from} from the cue at {@code to}: the cue speaks of something else. */
    static boolean isApart(Sentence s, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (s.token(k).form().equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinite(Token verb) {
        return verb.xpos().equals("VBD")
                || verb.xpos().equals("VBZ")
                || verb.xpos().equals("VBP");
    }

    private static boolean isFinite(Sentence s, int i) {
        return isFinite(s.token(i)) || s.child(i, "aux") != null;
    }

    private static boolean opensNoun(Token token) {
        return Voices.isNominal(token)
                || token.upos().equals("DET")
                || token.upos().equals("ADJ")
                || token.upos().equals("NUM");
    }

    private static boolean isFence(Token token) {
        return switch (token.form()) {
            case ",", "”", "\"", "''", "’", "—", "–", "--", "?" -> true;
            default -> false;
        };
    }

    /** True if nothing but modifiers of the cue and of its speaker comes behind it. */
    private static boolean isTail(Sentence s, int i) {
        if (s.size() - i > LONGEST_TAIL) {
            return false;
        }
        for (int k = i + 1; k < s.size(); k++) {
            Token token = s.token(k);
            boolean clause =
                    token.is("ccomp") || token.is("xcomp") || token.is("conj") && token.isVerb() || token.is("root");
            boolean own = token.head() >= i || !clause;
            if (clause && (token.head() == i || !own)
                    || token.form().equals(":")
                    || token.form().equals("“")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasClause(Sentence s, int to) {
        for (int k = 0; k < to; k++) {
            Token token = s.token(k);
            boolean predicate = token.isVerb() || s.child(k, "cop") != null;
            if (predicate && s.child(k, "nsubj") != null && !token.is("acl") && !token.is("advcl")) {
                return true;
            }
            boolean infinitive =
                    token.xpos().equals("VB") && k > 1 && s.token(k - 1).form().equals("to");
            if (infinitive
                    && token.is("acl")
                    && token.head() == k - 2
                    && s.token(k - 2).isProperNoun()) {
                return true; // a headline: "Kenya to send police"
            }
        }
        return false;
    }
}
