package org.sitrep.engine.event;

import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/** Distances and paths in a dependency tree. */
final class Tree {
    /** Longer than any path in a sentence. */
    static final int FAR = 1000;

    private Tree() {}

    /** Number of edges between tokens {@code a} and {@code b}. */
    static int distance(Sentence s, int a, int b) {
        int up = 0;
        for (int at = a; at >= 0 && up <= s.size(); at = s.token(at).head(), up++) {
            int down = steps(s, b, at);
            if (down >= 0) {
                return up + down;
            }
        }
        return FAR;
    }

    /** Number of edges from {@code low} up to {@code high}, −1 if {@code high} is not above. */
    static int steps(Sentence s, int low, int high) {
        int steps = 0;
        for (int at = low; at >= 0 && steps <= s.size(); at = s.token(at).head(), steps++) {
            if (at == high) {
                return steps;
            }
        }
        return -1;
    }

    /** The predicate of the smallest clause around token {@code i}: {@code i} itself if it heads one. */
    static int clause(Sentence s, int i) {
        int at = i;
        for (int steps = 0; steps <= s.size(); steps++) {
            Token token = s.token(at);
            boolean clausal = token.is("advcl")
                    || token.is("ccomp")
                    || token.is("acl")
                    || token.is("csubj")
                    || token.is("parataxis")
                    || token.is("conj") && token.isVerb();
            if (token.head() < 0 || clausal) {
                return at;
            }
            at = token.head();
        }
        return at;
    }
}
