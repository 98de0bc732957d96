package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.Span;

/** Takes asides out of what is said: "(police had told him), he went on, (that an attack was planned)" says nothing of his going on. */
final class Asides {
    private Asides() {}

    /** The drafts of one sentence, each without the cues that stand around the same words. */
    static List<Draft> without(List<Draft> drafts) {
        List<Draft> rest = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft kept = draft;
            for (Draft aside : drafts) {
                Span words = aside == draft ? null : words(aside);
                boolean inside = words != null
                        && draft.cue() instanceof Span cue
                        && aside.touches(cue)
                        && draft.content().stream().anyMatch(span -> span.contains(words));
                if (inside && words != null) {
                    kept = kept.content(Spans.without(kept.content(), words));
                }
            }
            rest.add(kept);
        }
        return rest;
    }

    private static @org.jspecify.annotations.Nullable Span words(Draft aside) {
        if (!aside.frame().equals("around") || aside.cue() == null || aside.speaker() == null) {
            return null;
        }
        return aside.cue().union(aside.speaker().span());
    }
}
