package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Demands that nobody is said to make: "Staff are advised to avoid the area".
 *
 * <p>In the present tense the text itself makes them, so that they are its author's where it has one. Otherwise there is no statement to be kept: what is asked, and of whom, is an event.
 */
final class Unsaid {
    private Unsaid() {}

    /** {@code drafts} without such demands, those of {@code narrator} given to him. */
    static List<Draft> without(List<Draft> drafts, Narrator narrator) {
        List<Draft> kept = new ArrayList<>();
        List<Draft> dropped = new ArrayList<>();
        for (Draft draft : drafts) {
            if (isKnownToAll(draft) || isUnknown(draft)) {
                continue;
            }
            if (!isDemandOfNobody(draft)) {
                kept.add(draft);
            } else if (narrator.voice() != null && isPresent(draft)) {
                kept.add(draft.speaker(narrator.voice()));
            } else {
                dropped.add(draft);
            }
        }
        // "were told to expect delays": nor does who is told expect anything.
        kept.removeIf(
                draft -> draft.cue() instanceof Span cue && dropped.stream().anyMatch(demand -> demand.touches(cue)));
        return kept;
    }

    private static boolean isDemandOfNobody(Draft draft) {
        return draft.speaker() == null
                && draft.at() >= 0
                && draft.frame().equals("to")
                && draft.sense().takes("him-to")
                && draft.sense().strength() == CueSense.Strength.SPEECH
                && Clauses.isPassive(draft.sentence(), draft.at());
    }

    /** "What is known: …", a heading. */
    private static boolean isKnownToAll(Draft draft) {
        Token what = draft.at() < 0 ? null : draft.sentence().child(draft.at(), "nsubj");
        return draft.speaker() == null
                && what != null
                && what.lemma().equalsIgnoreCase("what")
                && draft.sense().strength() == CueSense.Strength.MIND;
    }

    /** "It is not known whether they were sent": nobody says so. */
    private static boolean isUnknown(Draft draft) {
        return draft.speaker() == null
                && draft.at() >= 0
                && draft.sense().strength() == CueSense.Strength.MIND
                && Clauses.isPassive(draft.sentence(), draft.at())
                && Clauses.negation(draft.sentence(), draft.at()) != null;
    }

    private static boolean isPresent(Draft draft) {
        Sentence s = draft.sentence();
        Token auxiliary = s.child(draft.at(), "aux:pass");
        return auxiliary != null && auxiliary.has("Tense=Pres");
    }
}
