package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Joins quotation marks to the words that say whose they are.
 *
 * <p>In text order, each quotation goes to the first of these that fits: the attribution whose content it is part of; a cue behind it ({@code "…," he said}); a cue before it
 * ({@code He said: "…"}), also at the end of the sentence before; a name behind a dash; the speaker of what comes before it. What fits none and is no sentence of its own (a title, a word held at arm's length) is no quote.
 */
final class DirectSpeech {
    private final Manuscript manuscript;
    private final List<Draft> drafts;
    private final Remarks remarks;
    private @Nullable Quotation last;

    private DirectSpeech(Manuscript manuscript, List<Draft> drafts) {
        this.manuscript = manuscript;
        this.drafts = drafts;
        this.remarks = new Remarks(manuscript);
    }

    /** The attributions with all quotations joined in, in no particular order. */
    static List<Draft> join(Manuscript manuscript, List<Draft> sayings) {
        DirectSpeech speech = new DirectSpeech(manuscript, new ArrayList<>(sayings));
        List<Quotation> all = manuscript.quotations();
        for (int i = 0; i < all.size(); i++) {
            int stop = i + 1 < all.size()
                    ? all.get(i + 1).span().start()
                    : manuscript.text().length();
            speech.place(all.get(i), stop);
            speech.last = all.get(i);
        }
        return new Finish(manuscript, speech.drafts).done();
    }

    private void place(Quotation quotation, int stop) {
        if (widen(quotation)) {
            return;
        }
        boolean speech = remarks.isSpeech(quotation);
        if (behind(quotation, stop, speech) || ahead(quotation, speech) || signed(quotation, stop)) {
            return;
        }
        if (speech && remarks.standsAlone(quotation)) {
            alone(quotation);
        }
    }

    /** The quotation is part of content that the tree found. */
    private boolean widen(Quotation quotation) {
        boolean done = false;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.touches(quotation.span())) {
                List<Span> all = passesOn(draft, quotation)
                        ? Spans.with(draft.content(), quotation.span())
                        : fitted(draft, quotation);
                drafts.set(i, draft.content(all));
                done = true;
            }
        }
        return done;
    }

    /** "said that he had heard the officer say: …": the quotation is another's, whose cue is part of what is said. */
    private boolean passesOn(Draft draft, Quotation quotation) {
        return drafts.stream()
                .anyMatch(inner -> inner != draft
                        && inner.speaker() != null
                        && inner.cue() instanceof Span cue
                        && draft.touches(cue)
                        && (inner.touches(quotation.span())
                                || inner.content().isEmpty()
                                        && cue.end() < quotation.span().start()));
    }

    /** The content of {@code draft} with the quotation; cut where whole sentences in marks show that the rest is the writer's: {@code "…," adding that}. */
    private List<Span> fitted(Draft draft, Quotation quotation) {
        List<Span> all = Spans.with(draft.content(), quotation.span());
        if (!remarks.isSpeech(quotation) || !remarks.startsSentence(quotation)) {
            return all;
        }
        Span own = quotation.span();
        boolean opens = manuscript.characterBefore(own.start()) == ':';
        boolean closes = remarks.lastCharacter(quotation) == ',';
        List<Span> cut = new ArrayList<>();
        for (Span span : all) {
            if (span.overlaps(own)) {
                cut.add(new Span(opens ? own.start() : span.start(), closes ? own.end() : span.end()));
            } else {
                cut.add(span);
            }
        }
        return cut;
    }

    /** {@code "…," he said}. */
    private boolean behind(Quotation quotation, int stop, boolean speech) {
        int end = quotation.span().end();
        Manuscript.Stretch stretch = manuscript.stretchAfter(end, Math.min(stop, endOfLine(end)));
        Sentence s = stretch.sentence();
        if (s == null || stretch.isEmpty() || !quotation.closed()) {
            return false;
        }
        char mark = remarks.lastCharacter(quotation);
        char next = manuscript.text().charAt(Math.min(end, manuscript.text().length() - 1));
        boolean lower = Character.isLowerCase(s.token(stretch.from()).form().charAt(0));
        boolean goesOn = ",?!…—-".indexOf(mark) >= 0 || next == ',' || lower && mark != '.';
        if (!goesOn) {
            return false;
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean fits = draft.sentence() == s
                    && stretch.contains(draft.at())
                    && draft.sense().takes("quote");
            if (fits && (speech || mark == ',' || next == ',') && leads(s, stretch.from(), draft)) {
                add(i, quotation);
                return true;
            }
        }
        return speech
                && mark == ','
                && remarks.startsSentence(quotation)
                && unknownVerb(quotation, s, firstVerb(s, stretch), "quote/verb-behind");
    }

    /** True if nothing but the speaker and the cue's own modifiers stands between {@code from} and the cue. */
    private static boolean leads(Sentence s, int from, Draft draft) {
        for (int k = from; k < draft.at(); k++) {
            Token token = s.token(k);
            boolean own = s.under(k, draft.at())
                    || draft.speaker() != null && draft.speaker().span().contains(token.span());
            boolean quoting = Sayings.asSaying(s, k) == draft.at(); // "…," he was quoted as saying
            if (token.isVerb() && !own && !quoting) {
                return false;
            }
        }
        return true;
    }

    private static int firstVerb(Sentence s, Manuscript.Stretch stretch) {
        for (int k = stretch.from(); k < stretch.to() && k < stretch.from() + 8; k++) {
            Token verb = s.token(k);
            if (verb.isVerb()) {
                boolean plain = s.child(k, "nsubj") != null && s.child(k, "obj", "aux", "xcomp", "ccomp") == null;
                return plain ? k : -1;
            }
        }
        return -1;
    }

    /** {@code He said: "…"}, {@code "…," he said, "…"}. */
    private boolean ahead(Quotation quotation, boolean speech) {
        int start = quotation.span().start();
        char mark = manuscript.characterBefore(start);
        int from = last == null ? 0 : last.span().end();
        Manuscript.Stretch stretch = manuscript.stretchBefore(from, start);
        Sentence s = stretch.sentence();
        if (s == null || stretch.isEmpty()) {
            return speech && introduced(quotation);
        }
        boolean fenced = mark == ',' || mark == ':' || mark == '—' || mark == '–' || mark == '-';
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (draft.sentence() != s
                    || !stretch.contains(draft.at())
                    || !draft.sense().takes("quote")) {
                continue;
            }
            boolean next =
                    draft.at() == stretch.to() - 1 || s.token(stretch.to() - 1).is("compound:prt");
            boolean nobody = draft.speaker() == null && draft.sense().takes("is"); // "a ship called “Maria”"
            boolean near = !nobody && (fenced || next || speech && noVerb(s, draft.at() + 1, stretch.to()));
            if (near
                    && (speech
                            || next
                            || mark == ':'
                            || mark == ',' && !draft.content().isEmpty())) {
                add(i, quotation);
                return true;
            }
        }
        boolean fence = mark == ':' || mark == ',';
        return speech
                && fence
                && remarks.startsSentence(quotation)
                && unknownVerb(quotation, s, lastVerb(s, stretch), "quote/verb-before");
    }

    private static boolean noVerb(Sentence s, int from, int to) {
        for (int k = from; k < to; k++) {
            if (s.token(k).isVerb()) {
                return false;
            }
        }
        return true;
    }

    private static int lastVerb(Sentence s, Manuscript.Stretch stretch) {
        for (int k = stretch.to() - 1; k >= stretch.from(); k--) {
            if (s.token(k).isVerb()) {
                return k;
            }
        }
        return -1;
    }

    /** The sentence before ends in a colon: {@code She made this remark: / "…"}. */
    private boolean introduced(Quotation quotation) {
        Sentence s = manuscript.sentenceFrom(quotation.span().start());
        Sentence before = s == null ? null : manuscript.before(s);
        if (before == null || !before.token(before.size() - 1).form().equals(":")) {
            return false;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (draft.sentence() == before
                    && draft.sense().takes("quote")
                    && draft.content().isEmpty()) {
                add(i, quotation);
                return true;
            }
        }
        Voice speaker = Voices.speaker(before, before.root().index());
        if (speaker == null) {
            return false;
        }
        drafts.add(new Draft(
                before,
                before.root().index(),
                Senses.COLON,
                before.root().span(),
                speaker,
                null,
                List.of(quotation.span()),
                "",
                "quote/colon"));
        return true;
    }

    /** {@code "…" ― Ann Example}. */
    private boolean signed(Quotation quotation, int stop) {
        int end = quotation.span().end();
        Manuscript.Stretch stretch = manuscript.stretchAfter(end, Math.min(stop, endOfLine(end)));
        Sentence s = stretch.sentence();
        if (s == null
                || stretch.to() - stretch.from() < 2
                || stretch.to() - stretch.from() > 12
                || stretch.to() < s.size()) {
            return false;
        }
        Token dash = s.token(stretch.from());
        boolean isDash = dash.form().equals("―")
                || dash.form().equals("—")
                || dash.form().equals("–")
                || dash.form().startsWith("--");
        int head = s.headOf(stretch.from() + 1, stretch.to());
        if (!isDash || !s.token(stretch.from() + 1).isProperNoun() || !Voices.isNominal(s.token(head))) {
            return false;
        }
        int to = stretch.to();
        while (to > stretch.from() + 2 && s.token(to - 1).upos().equals("PUNCT")) {
            to--;
        }
        Voice speaker = new Voice(s, head, s.span(stretch.from() + 1, to));
        drafts.add(new Draft(
                s,
                dash.index(),
                Senses.MARKS,
                dash.span(),
                speaker,
                null,
                List.of(quotation.span()),
                "",
                "quote/signature"));
        return true;
    }

    private boolean unknownVerb(Quotation quotation, Sentence s, int verb, String rule) {
        Voice speaker = verb < 0 ? null : Voices.speaker(s, verb);
        if (speaker == null) {
            return false;
        }
        drafts.add(new Draft(
                s, verb, Senses.MARKS, s.token(verb).span(), speaker, null, List.of(quotation.span()), "", rule));
        return true;
    }

    /** Speech without a cue of its own: the speaker is whoever spoke before. */
    private void alone(Quotation quotation) {
        Sentence s = manuscript.sentenceFrom(quotation.span().start());
        if (s == null) {
            return;
        }
        Draft before = null;
        for (Draft draft : drafts) {
            boolean earlier = !draft.content().isEmpty()
                    && Spans.end(draft) <= quotation.span().start();
            if (earlier && (before == null || Spans.end(draft) > Spans.end(before))) {
                before = draft;
            }
        }
        Voice speaker = null;
        String rule = "quote/marks-alone";
        if (before != null && before.speaker() != null) {
            Sentence end = manuscript.sentenceFrom(Spans.end(before) - 1);
            int distance = s.paragraph() - (end == null ? before.sentence() : end).paragraph();
            if (distance <= 1) {
                speaker = before.speaker();
                rule = distance == 0 ? "quote/continued" : "quote/continued-paragraph";
            }
        }
        if (speaker == null) {
            speaker = protagonist(s);
        }
        drafts.add(new Draft(s, -1, Senses.MARKS, null, speaker, null, List.of(quotation.span()), "", rule));
    }

    /** The person that the sentence before {@code s} is about. */
    private @Nullable Voice protagonist(Sentence s) {
        Sentence before = manuscript.before(s);
        if (before == null || s.paragraph() - before.paragraph() > 1) {
            return null;
        }
        Token subject = before.child(before.root().index(), "nsubj");
        if (subject == null) {
            return null;
        }
        String form = subject.form().toLowerCase(java.util.Locale.ROOT);
        boolean person = form.equals("he") || form.equals("she") || subject.isProperNoun();
        return person ? Voices.voice(before, subject.index()) : null;
    }

    private void add(int i, Quotation quotation) {
        Draft draft = drafts.get(i);
        drafts.set(i, draft.content(Spans.with(draft.content(), quotation.span())));
    }

    private int endOfLine(int from) {
        int end = manuscript.text().indexOf('\n', from);
        return end < 0 ? manuscript.text().length() : end;
    }
}
