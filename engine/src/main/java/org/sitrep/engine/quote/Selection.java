package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/** Chooses among attributions that claim the same words. */
final class Selection {
    private Selection() {}

    /** Those that stay, in the order of their content. */
    static List<Draft> of(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Draft::start)
                .thenComparing(draft -> draft.frame().equals(Answers.FRAME))
                .thenComparing(Comparator.comparingInt(Spans::end).reversed())
                .thenComparingInt(Draft::at)
                .thenComparing(Draft::rule));
        // Whatever swallows a draft starts with it or before, and ends with it or behind.
        int[] furthest = new int[sorted.size()];
        for (int i = 0; i < furthest.length; i++) {
            furthest[i] = Math.max(i == 0 ? 0 : furthest[i - 1], contentEnd(sorted.get(i)));
        }
        List<Draft> kept = new ArrayList<>();
        int last = -1;
        for (Draft draft : sorted) {
            while (last + 1 < sorted.size() && sorted.get(last + 1).start() <= draft.start()) {
                last++;
            }
            boolean inside = false;
            for (int i = last; i >= 0 && !inside && furthest[i] >= contentEnd(draft); i--) {
                Draft other = sorted.get(i);
                boolean answer =
                        other.frame().equals(Answers.FRAME) != draft.frame().equals(Answers.FRAME);
                inside = other != draft && !answer && swallows(other, draft) && !isPassedOn(other, draft);
            }
            if (!inside) {
                kept.add(draft);
            }
        }
        return kept;
    }

    private static int contentEnd(Draft draft) {
        int end = 0;
        for (Span span : draft.content()) {
            end = Math.max(end, span.end());
        }
        return end;
    }

    /** "The minister said the general had told him that the raid had failed": what the general said is a statement of its own. */
    private static boolean isPassedOn(Draft outer, Draft inner) {
        Voice speaker = inner.speaker();
        Span cue = inner.cue();
        return speaker != null
                && cue != null
                && inner.sense().strength() == CueSense.Strength.SPEECH
                && inner.sentence() == outer.sentence()
                && inner.at() != outer.at()
                && inner.at() >= 0
                && hasClause(inner)
                && !isAsked(inner)
                && Spans.cover(outer.content(), List.of(cue, speaker.span()));
    }

    /** "told him that …", "told him to …". */
    private static boolean hasClause(Draft draft) {
        Sentence s = draft.sentence();
        boolean own =
                draft.speaker() instanceof Voice voice && s.token(voice.head()).isPronoun();
        return s.child(draft.at(), "ccomp") != null
                || !own && draft.sense().takes("tell") && s.child(draft.at(), "xcomp") != null;
    }

    /** "asked him to explain what was done": what he is asked to say he has not said. */
    private static boolean isAsked(Draft draft) {
        Token mark = draft.sentence().child(draft.at(), "mark");
        return mark != null && mark.form().equalsIgnoreCase("to");
    }

    /** True if {@code draft} says no more than a part of {@code other}. */
    private static boolean swallows(Draft other, Draft draft) {
        if (!Spans.cover(other.content(), draft.content())) {
            return false;
        }
        boolean same = Spans.cover(draft.content(), other.content());
        return !same
                || other.start() < draft.start()
                || other.at() < draft.at() && other.sentence() == draft.sentence();
    }
}
