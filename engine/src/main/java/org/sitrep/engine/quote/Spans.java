package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.Span;

/** Sums of spans. */
final class Spans {
    private Spans() {}

    /** {@code spans} and {@code more} in text order, with those that overlap made one. */
    static List<Span> with(List<Span> spans, Span more) {
        List<Span> all = new ArrayList<>();
        Span grown = more;
        for (Span span : spans) {
            if (span.overlaps(grown)) {
                grown = grown.union(span);
            } else {
                all.add(span);
            }
        }
        all.add(grown);
        all.sort(null);
        return all;
    }

    /** {@code spans} without {@code gone} and the blank behind it. */
    static List<Span> without(List<Span> spans, Span gone) {
        List<Span> rest = new ArrayList<>();
        for (Span span : spans) {
            if (!span.overlaps(gone)) {
                rest.add(span);
                continue;
            }
            if (span.start() < gone.start()) {
                rest.add(new Span(span.start(), gone.start()));
            }
            if (span.end() > gone.end() + 1) {
                rest.add(new Span(gone.end() + 1, span.end()));
            }
        }
        return rest;
    }

    /** Where the content of {@code draft} or its cue ends, whichever is later. */
    static int end(Draft draft) {
        int end = draft.cue() == null ? 0 : draft.cue().end();
        for (Span span : draft.content()) {
            end = Math.max(end, span.end());
        }
        return end;
    }

    /** True if every one of {@code inner} lies in one of {@code outer}. */
    static boolean cover(List<Span> outer, List<Span> inner) {
        for (Span span : inner) {
            boolean covered = false;
            for (int i = 0; i < outer.size() && !covered; i++) {
                covered = outer.get(i).contains(span);
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }
}
