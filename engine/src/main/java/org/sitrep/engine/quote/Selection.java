package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among attributions that claim the same words. */
final class Selection {
    private Selection() {}

    /** Those that stay, in the order of their content. */
    static List<Draft> of(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Draft::start)
                .thenComparing(Comparator.comparingInt(Spans::end).reversed())
                .thenComparingInt(Draft::at)
                .thenComparing(Draft::rule));
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : sorted) {
            boolean inside = false;
            for (Draft other : sorted) {
                inside |= other != draft && swallows(other, draft);
            }
            if (!inside) {
                kept.add(draft);
            }
        }
        return kept;
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
