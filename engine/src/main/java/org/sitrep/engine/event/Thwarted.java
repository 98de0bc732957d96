package org.sitrep.engine.event;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Tense;
import org.sitrep.engine.language.Token;

/** What came between a plan and the deed: "was due to meet the envoy but fell ill". Stateless. */
final class Thwarted {
    private static final Set<String> TURNS = Set.of("but", "yet");

    /** It took place, sooner or later than planned: "was due to begin on Monday but started a day early". */
    private static final Set<String> AT_ANOTHER_TIME = Set.of("arrive", "begin", "start", "bring", "move", "push");

    private Thwarted() {}

    /** The "but" after the plan, told of the past, of doing {@code verb}; {@code null} if nothing came between. */
    static @Nullable Token by(Sentence s, int verb) {
        Token token = s.token(verb);
        for (int steps = 0; steps < s.size(); steps++) {
            Token turn = turn(s, token, verb);
            if (turn != null) {
                return isPastPlan(s, verb) ? turn : null;
            }
            Token head = token.is("xcomp") ? s.head(token) : null;
            if (head == null) {
                return null;
            }
            token = head;
        }
        return null;
    }

    private static @Nullable Token turn(Sentence s, Token plan, int verb) {
        for (Token next : s.children(plan.index(), "conj")) {
            Token joint = s.child(next.index(), "cc");
            boolean other = next.index() > verb
                    && joint != null
                    && TURNS.contains(joint.form().toLowerCase(Locale.ROOT))
                    && isPast(s, next.index());
            String lemma = Reading.lemma(next);
            if (other && !AT_ANOTHER_TIME.contains(lemma) && !lemma.equals(Reading.lemma(s.token(verb)))) {
                return joint;
            }
        }
        return null;
    }

    /** "was to", "was due to", "had planned to", and no "will". */
    private static boolean isPastPlan(Sentence s, int verb) {
        Token token = s.token(verb);
        Token above = token.is("xcomp") ? s.head(token) : null;
        boolean bare = Clauses.modals(s, verb).isEmpty();
        return bare && isPast(s, above == null ? verb : above.index());
    }

    private static boolean isPast(Sentence s, int at) {
        return Clauses.tense(s, at) == Tense.PAST || s.children(at).stream().anyMatch(Thwarted::isWas);
    }

    private static boolean isWas(Token token) {
        boolean auxiliary = token.is("aux") || token.is("cop") || token.is("aux:pass");
        return auxiliary && token.has("Tense=Past");
    }
}
