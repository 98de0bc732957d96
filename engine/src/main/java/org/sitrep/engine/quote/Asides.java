package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
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
                Span cue = aside.cue();
                boolean around = words != null
                        && draft.cue() instanceof Span own
                        && (aside.touches(own) || isAs(aside) && Spans.cover(draft.content(), aside.content()));
                if (around && words != null && cue != null && draft.touches(cue)) {
                    kept = kept.content(Spans.without(kept.content(), words));
                }
            }
            rest.add(kept);
        }
        return rest;
    }

    /** "as the army claims". */
    private static boolean isAs(Draft aside) {
        Token mark = aside.sentence().child(aside.at(), "mark");
        return mark != null && mark.form().equalsIgnoreCase("as");
    }

    /** The cue with its speaker and the punctuation on either side; {@code null} if it is no such aside. */
    private static @Nullable Span words(Draft aside) {
        if (!aside.frame().equals("around") || aside.cue() == null || aside.speaker() == null) {
            return null;
        }
        Span words = aside.cue().union(aside.speaker().span());
        Sentence s = aside.sentence();
        int from = s.tokenAt(words.start());
        int to = s.tokenAt(words.end() - 1);
        if (from > 1 && s.token(from - 1).form().equalsIgnoreCase("as")) {
            from--; // "denied that it had killed him, as the army claims"
        }
        boolean fenced = from > 0
                && to >= 0
                && to + 1 < s.size()
                && s.token(from - 1).upos().equals("PUNCT")
                && s.token(to + 1).upos().equals("PUNCT");
        return fenced ? s.span(from - 1, to + 2) : null;
    }
}
