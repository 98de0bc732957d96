package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Span;

/** Puts attributions right once all quotation marks have found their place. */
final class Finish {
    private final Manuscript manuscript;
    private final List<Draft> drafts;
    private final Remarks remarks;

    /**
     * @param drafts changed in place
     */
    Finish(Manuscript manuscript, List<Draft> drafts) {
        this.manuscript = manuscript;
        this.drafts = drafts;
        this.remarks = new Remarks(manuscript);
    }

    /** The attributions that have content. */
    List<Draft> done() {
        handBack();
        drafts.removeIf(draft -> draft.content().isEmpty());
        drafts.replaceAll(this::withoutTail);
        drafts.replaceAll(this::withoutOpening);
        return drafts;
    }

    /** What a paragraph leaves open belongs to whoever the next paragraph names. */
    private void handBack() {
        List<Quotation> all = manuscript.quotations();
        for (int i = all.size() - 2; i >= 0; i--) {
            boolean goesOn = !all.get(i).closed()
                    && all.get(i + 1).leading()
                    && all.get(i + 1).paragraph() == all.get(i).paragraph() + 1;
            int own = goesOn ? holder(all.get(i)) : -1;
            int next = goesOn ? holder(all.get(i + 1)) : -1;
            if (own >= 0
                    && next >= 0
                    && drafts.get(own).at() < 0
                    && drafts.get(next).at() >= 0) {
                drafts.set(own, drafts.get(own).speaker(drafts.get(next).speaker()));
            }
        }
    }

    private int holder(Quotation quotation) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).content().contains(quotation.span())) {
                return i;
            }
        }
        return -1;
    }

    /** Without what the tree hung behind the cue, where whole clauses in quotation marks before the cue are all that is said. */
    private Draft withoutTail(Draft draft) {
        Span cue = draft.cue();
        if (cue == null || draft.content().size() < 2) {
            return draft;
        }
        boolean whole = false;
        for (Quotation quotation : manuscript.quotations()) {
            boolean before =
                    quotation.span().end() <= cue.start() && draft.content().contains(quotation.span());
            whole |= before && remarks.isSpeech(quotation);
        }
        List<Span> kept = draft.content().stream()
                .filter(span -> span.start() < cue.start() || manuscript.holdsMarks(span))
                .toList();
        return whole ? draft.content(kept) : draft;
    }

    /** Without the time of day or the kind of piece that opens its sentence: "09:15 (rebels took the port), police say", "Exclusive: (troops to leave), sources say". */
    private Draft withoutOpening(Draft draft) {
        Sentence s = draft.sentence();
        Sentence before = manuscript.before(s);
        Span first = draft.content().get(0);
        boolean opens = before == null || before.paragraph() != s.paragraph();
        if (!opens || first.start() > s.token(Math.min(1, s.size() - 1)).span().start()) {
            return draft;
        }
        int end = Opening.of(manuscript.text(), s).end();
        if (end == 0 || end >= s.size()) {
            return draft;
        }
        int start = s.token(end).span().start();
        List<Span> rest = new ArrayList<>();
        for (Span span : draft.content()) {
            if (span.end() > start) {
                rest.add(new Span(Math.max(start, span.start()), span.end()));
            }
        }
        return rest.isEmpty() ? draft : draft.content(rest);
    }
}
