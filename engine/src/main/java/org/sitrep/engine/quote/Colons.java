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
    /** The rule that finds a turn of a dialogue. */
    static final String TURN = "quote/transcript-colon";

    private static final String FILE = "rules/quote/labels.tsv";
    private static final Set<String> SPLITS = Set.of("to", "on");
    /** What is written is given as a whole; what is said, sentence by sentence. */
    private static final Set<String> WRITING = Set.of("write", "post", "tweet", "publish", "email", "text");

    private static final Set<String> WITHIN = Set.of("of", "for", "in", "at", "from");

    private final Set<String> labels = new TreeSet<>();

    Colons(Knowledge knowledge) {
        for (Table.Row row : knowledge.table(FILE).rows()) {
            labels.add(row.get("label").toLowerCase(Locale.ROOT));
        }
    }

    /** All such attributions; those with a cue among {@code sayings} take it over. */
    List<Draft> in(Manuscript manuscript, Sources sources, List<Draft> sayings) {
        Dialogue dialogue = Dialogue.in(manuscript);
        List<Draft> found = new ArrayList<>(sayings);
        Sentence before = null;
        for (Sentence s : manuscript.sentences()) {
            boolean opens = before == null || before.paragraph() != s.paragraph();
            if (before != null && opens && endsInColon(before)) {
                introduce(manuscript, before, s, found);
            }
            if (opens) {
                runOn(manuscript, s, found);
            }
            Draft named = opens ? named(manuscript, s, sources, dialogue.isTurn(s)) : null;
            if (named != null) {
                Span content = named.content().get(0);
                Span label = new Span(s.span().start(), content.start());
                found.removeIf(draft -> draft.touches(content)
                        || draft.touches(label)
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

    /** "The ministry reports: Troops took the village. Nine drones were shot down.": behind a colon and a capital the words of others go on to the end of their paragraph. */
    private static void runOn(Manuscript manuscript, Sentence s, List<Draft> found) {
        Span paragraph = paragraph(manuscript, s, s.span().start());
        if (paragraph.end() == s.span().end() || manuscript.holdsMarks(paragraph)) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Draft draft = found.get(i);
            boolean reports = draft.sentence() == s
                    && draft.speaker() != null
                    && draft.content().size() == 1
                    && draft.sense().strength() == CueSense.Strength.SPEECH
                    && draft.sense().takes("quote")
                    && draft.at() >= 0
                    && (WRITING.contains(s.token(draft.at()).lemma())
                            || s.token(draft.at()).xpos().equals("VBZ"));
            Span content = reports ? draft.content().get(0) : s.span();
            boolean colon = reports
                    && manuscript.characterBefore(content.start()) == ':'
                    && Character.isUpperCase(manuscript.text().charAt(content.start()));
            boolean others = colon
                    && found.stream()
                            .anyMatch(other -> other.sentence() != s
                                    && other.speaker() != null
                                    && other.cue() instanceof Span cue
                                    && paragraph.contains(cue));
            if (colon && !others) {
                found.set(i, draft.content(List.of(new Span(content.start(), paragraph.end()))));
            }
        }
    }

    /** "NAME: words" at the start of a paragraph. */
    private @Nullable Draft named(Manuscript manuscript, Sentence s, Sources sources, boolean turn) {
        Opening opening = Opening.of(manuscript.text(), s);
        if (!opening.hasLabel() || isKindOfPiece(s, opening)) {
            return null;
        }
        boolean headline = s.section() == SectionKind.HEADLINE || s.index() == 0 || opening.timed();
        int to = speakerEnd(s, opening);
        Voice speaker = to < 0 ? null : new Voice(s, s.headOf(opening.from(), to), s.span(opening.from(), to));
        boolean nominal =
                speaker != null && (Opening.isTurn(s, opening.from(), to) || Voices.isNominal(s.token(speaker.head())));
        if (!turn && (isList(manuscript, s) || isAbout(s, opening.colon()))) {
            return null;
        }
        if (speaker == null || !nominal || !turn && !speaks(manuscript, s, opening, speaker, sources, headline)) {
            return null;
        }
        int colon = opening.colon();
        Voice addressee = to < colon && s.token(to).form().equalsIgnoreCase("to")
                ? new Voice(s, s.headOf(to + 1, colon), s.span(to + 1, colon))
                : null;
        int start = s.token(colon + 1).span().start();
        Span content = headline && !turn ? trimmed(s, colon + 1) : paragraph(manuscript, s, start);
        String rule = headline && !turn ? "quote/headline-colon" : TURN;
        return new Draft(s, colon, Senses.COLON, s.token(colon).span(), speaker, addressee, List.of(content), "", rule);
    }

    /** True if the phrase before the colon is one that says what stands behind it, and not what that is about. */
    private static boolean speaks(
            Manuscript manuscript, Sentence s, Opening opening, Voice speaker, Sources sources, boolean headline) {
        Sources.Kind kind = sources.kind(s, speaker.head());
        if (s.token(speaker.head()).form().startsWith("@")) {
            return true;
        }
        boolean marks = s.token(opening.colon() + 1).xpos().equals("``")
                || manuscript.inMarks(s.token(opening.colon() + 1).span().start());
        boolean capitals = true;
        for (int i = opening.from(); i < opening.colon(); i++) {
            String form = s.token(i).form();
            capitals &= form.equals(form.toUpperCase(Locale.ROOT));
        }
        if (marks) {
            return headline || capitals || kind != Sources.Kind.MATTER;
        }
        if (!headline && !capitals) {
            return false;
        }
        return kind == Sources.Kind.SOURCE || kind == Sources.Kind.COUNTRY && isOwnVoice(s, opening.colon());
    }

    /** "Military: …. Political: …": labels one after another in a paragraph are headings. */
    private static boolean isList(Manuscript manuscript, Sentence s) {
        for (int i = s.index() + 1; i < manuscript.sentences().size(); i++) {
            Sentence next = manuscript.sentences().get(i);
            if (next.paragraph() != s.paragraph()) {
                return false;
            }
            if (Opening.of(manuscript.text(), next).hasLabel()) {
                return true;
            }
        }
        return false;
    }

    /** "The rebels: a timeline": what stands behind the colon is a kind of piece. */
    private boolean isAbout(Sentence s, int colon) {
        Token head = s.token(s.headOf(colon + 1, s.size()));
        return head.isNoun() && s.child(head.index(), "nsubj", "cop") == null && labels.contains(head.lemma());
    }

    /** "Norway: We will not join". */
    private static boolean isOwnVoice(Sentence s, int colon) {
        for (int i = colon + 1; i < s.size(); i++) {
            if (s.token(i).isPronoun() && s.token(i).has("Person=1")) {
                return true;
            }
        }
        return false;
    }

    /** Where the speaker's own phrase ends: before "to" in "Macron to Putin: …", before "on" in "Biden on Iran: …"; −1 if the label is no such phrase. */
    private static int speakerEnd(Sentence s, Opening opening) {
        for (int i = opening.from(); i < opening.colon(); i++) {
            Token token = s.token(i);
            if (Opening.isCiting(s, i)) {
                return i;
            }
            if (token.is("case") && !token.xpos().equals("POS")) {
                boolean splits =
                        i > opening.from() && SPLITS.contains(token.form().toLowerCase(Locale.ROOT));
                boolean within =
                        i > opening.from() && WITHIN.contains(token.form().toLowerCase(Locale.ROOT));
                if (splits) {
                    return i;
                }
                if (!within) {
                    return -1;
                }
            }
        }
        return opening.colon();
    }

    /** "Analysis:", "Why:"; but not "WHO:". */
    private boolean isKindOfPiece(Sentence s, Opening opening) {
        for (int i = opening.from(); i < opening.colon(); i++) {
            String form = s.token(i).form();
            boolean acronym =
                    form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT)) && i + 1 < opening.colon();
            if (!acronym && labels.contains(s.token(i).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
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
