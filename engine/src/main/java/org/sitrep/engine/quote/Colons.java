package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Attributions made by a colon: "Minister: no talks" in a headline, "SMITH: We left." in a transcript, "He wrote:" before a paragraph without quotation marks.
 */
final class Colons {
    private static final String FILE = "rules/quote/labels.tsv";
    private static final int LONGEST_NAME = 7;

    private final Set<String> labels = new TreeSet<>();

    Colons(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            labels.add(row.get("label").toLowerCase(Locale.ROOT));
        }
    }

    /** All such attributions; those with a cue among {@code sayings} take it over. */
    List<Draft> in(Manuscript manuscript, List<Draft> sayings) {
        List<Draft> found = new ArrayList<>(sayings);
        Sentence before = null;
        for (Sentence s : manuscript.sentences()) {
            boolean opens = before == null || before.paragraph() != s.paragraph();
            if (before != null && opens && endsInColon(before)) {
                introduce(manuscript, before, s, found);
            }
            Draft named = opens ? named(manuscript, s) : null;
            if (named != null) {
                Span content = named.content().get(0);
                found.removeIf(draft -> draft.touches(content)
                        || draft.sentence() == s && draft.content().isEmpty());
                found.add(named);
            }
            before = s;
        }
        return found;
    }

    private static boolean endsInColon(Sentence s) {
        return s.token(s.size() - 1).form().equals(":");
    }

    /** "The governor added:" and a paragraph without quotation marks. */
    private static void introduce(Manuscript manuscript, Sentence before, Sentence s, List<Draft> found) {
        Span paragraph = paragraph(manuscript, s, s.span().start());
        for (Quotation quotation : manuscript.quotations()) {
            if (quotation.span().start() == s.span().start()) {
                return;
            }
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            Draft draft = found.get(i);
            boolean asks = draft.sentence() == before && draft.content().isEmpty();
            if (asks && draft.at() >= before.size() - 8) {
                found.set(i, draft.content(List.of(paragraph)));
                return;
            }
        }
    }

    /** "NAME: words" at the start of a paragraph. */
    private @Nullable Draft named(Manuscript manuscript, Sentence s) {
        int colon = 0;
        while (colon < s.size()
                && colon <= LONGEST_NAME
                && !s.token(colon).form().equals(":")) {
            colon++;
        }
        int from = s.token(0).upos().equals("PUNCT") ? 1 : 0;
        if (colon <= from
                || colon > LONGEST_NAME
                || colon + 1 >= s.size()
                || !s.token(colon).form().equals(":")) {
            return null;
        }
        boolean headline = s.section() == SectionKind.HEADLINE || s.index() == 0;
        boolean capitals = true;
        boolean nominal = false;
        for (int i = from; i < colon; i++) {
            Token token = s.token(i);
            capitals &= token.form().equals(token.form().toUpperCase(Locale.ROOT));
            nominal |= Voices.isNominal(token);
            if (labels.contains(token.lemma().toLowerCase(Locale.ROOT))
                    || token.isVerb()
                    || token.is("case")
                    || token.form().equals(",")
                    || token.upos().equals("INTJ")
                    || token.upos().equals("NUM")) {
                return null;
            }
        }
        if (!nominal || !(headline || capitals && s.token(from).form().length() > 2)) {
            return null;
        }
        Voice speaker = new Voice(s, s.headOf(from, colon), s.span(from, colon));
        int start = s.token(colon + 1).span().start();
        Span content = headline ? trimmed(s, colon + 1) : paragraph(manuscript, s, start);
        String rule = headline ? "quote/headline-colon" : "quote/transcript-colon";
        return new Draft(s, colon, Senses.COLON, s.token(colon).span(), speaker, null, List.of(content), "", rule);
    }

    private static Span trimmed(Sentence s, int from) {
        int to = s.size();
        while (to > from + 1 && s.token(to - 1).form().equals(".")) {
            to--;
        }
        return s.span(from, to);
    }

    /** From {@code start} to the end of the paragraph of {@code s}. */
    private static Span paragraph(Manuscript manuscript, Sentence s, int start) {
        int end = s.span().end();
        for (int i = s.index() + 1; i < manuscript.sentences().size(); i++) {
            Sentence next = manuscript.sentences().get(i);
            if (next.paragraph() != s.paragraph()) {
                break;
            }
            end = next.span().end();
        }
        return new Span(start, end);
    }
}
