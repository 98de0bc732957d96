package org.sitrep.engine.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.Tokeniser.Piece;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * The language stage on our own small encoder: one network reads all tags, trees, names, predicates and roles of a sentence at once.
 *
 * <p>Thread-safe: the calling thread does the work, with no more threads behind it once the model is loaded. Sentences are batched within one document by length, so a result depends on the document alone.
 */
final class Encoder implements LanguageStage {
    /** Word pieces of one batch, padding included: what stays in the processor's cache (measured: 192 is half as fast again as 1,024, and more than twice as fast as 4,096). */
    private static final int BATCH_PIECES = 192;

    /** A longer sentence is a table or a list that no full stop parts: it is cut, so that work stays in proportion. */
    private static final int LONGEST_SENTENCE = 1000;

    private static final Set<String> LABELS = WordLists.of("label");

    private final Model model;
    private final Tokeniser tokeniser;
    private final SentenceSplitter splitter;
    private final SentenceBuilder builder;

    Encoder(Knowledge knowledge, String folder) {
        Spelling spelling = new Spelling(knowledge);
        knowledge.table(WordLists.FILE); // so that it counts in the hash of the rules
        model = new Model(knowledge.files(), folder);
        tokeniser = new Tokeniser(spelling);
        splitter = new SentenceSplitter(spelling);
        Lemmatiser lemmatiser = new Lemmatiser(knowledge);
        builder = new SentenceBuilder(
                model,
                lemmatiser,
                new Rolesets(knowledge, lemmatiser.verbs(), model.labels("senses")),
                new KnownNames(knowledge));
    }

    /** A sentence before it is parsed. */
    record Draft(int paragraph, SectionKind section, List<Piece> words) {}

    @Override
    public ParsedText parse(Document document, Layout layout) {
        String text = document.text();
        return new ParsedText(document, layout, parse(text, drafts(text, layout)));
    }

    @Override
    public ParsedText parse(Document document, Layout layout, List<List<Span>> sentences) {
        List<Draft> drafts = new ArrayList<>(sentences.size());
        for (List<Span> words : sentences) {
            List<Piece> pieces = words.stream()
                    .map(word -> new Piece(word.start(), word.end()))
                    .toList();
            drafts.add(new Draft(0, SectionKind.BODY, pieces));
        }
        return new ParsedText(document, layout, parse(document.text(), drafts));
    }

    private List<Draft> drafts(String text, Layout layout) {
        List<Draft> drafts = new ArrayList<>();
        for (int p = 0; p < layout.paragraphs().size(); p++) {
            Layout.Paragraph paragraph = layout.paragraphs().get(p);
            Section section = paragraph.section();
            if (section.kind() != SectionKind.HEADLINE && section.kind() != SectionKind.BODY) {
                continue;
            }
            Span span = paragraph.span();
            List<Piece> words = tokeniser.tokens(text, span.start(), span.end());
            int begin = label(text, words);
            if (begin > 0) {
                drafts.add(new Draft(p, section.kind(), words.subList(0, begin)));
            }
            for (int end : splitter.ends(text, words)) {
                if (end <= begin) {
                    continue;
                }
                for (int from = begin; from < end; from += LONGEST_SENTENCE) {
                    int to = Math.min(end, from + LONGEST_SENTENCE);
                    drafts.add(new Draft(p, section.kind(), words.subList(from, to)));
                }
                begin = end;
            }
        }
        return drafts;
    }

    /** Words of the label that a line begins with, "Exclusive:", which is no part of what it says; 0 if there is none. */
    private static int label(String text, List<Piece> words) {
        boolean labelled = words.size() > 2
                && text.charAt(words.get(1).start()) == ':'
                && LABELS.contains(
                        text.substring(words.get(0).start(), words.get(0).end()).toLowerCase(Locale.ROOT));
        return labelled ? 2 : 0;
    }

    /** Parses sentences whose words are known. */
    List<Sentence> parse(String text, List<Draft> drafts) {
        List<List<Window>> windows = new ArrayList<>(drafts.size());
        List<int[]> order = new ArrayList<>();
        Map<String, int[]> known = new HashMap<>();
        for (int d = 0; d < drafts.size(); d++) {
            List<String> words = new ArrayList<>(drafts.get(d).words().size());
            List<int[]> pieces = new ArrayList<>(drafts.get(d).words().size());
            for (Piece word : drafts.get(d).words()) {
                String form = text.substring(word.start(), word.end());
                words.add(form);
                pieces.add(known.computeIfAbsent(form, model.wordPieces()::of));
            }
            List<Window> own = Window.of(words, pieces);
            windows.add(own);
            for (int w = 0; w < own.size(); w++) {
                order.add(new int[] {d, w, own.get(w).pieces().length});
            }
        }
        order.sort((a, b) -> Integer.compare(b[2], a[2])); // stable: equals stay in text order
        Reading[][] readings = new Reading[drafts.size()][];
        for (int d = 0; d < readings.length; d++) {
            readings[d] = new Reading[windows.get(d).size()];
        }
        for (int at = 0; at < order.size(); ) {
            int rows = Math.max(1, BATCH_PIECES / order.get(at)[2]);
            List<int[]> batch = order.subList(at, Math.min(order.size(), at + rows));
            List<Reading> read = model.read(batch.stream()
                    .map(place -> windows.get(place[0]).get(place[1]))
                    .toList());
            for (int i = 0; i < batch.size(); i++) {
                readings[batch.get(i)[0]][batch.get(i)[1]] = read.get(i);
            }
            at += batch.size();
        }
        List<Sentence> sentences = new ArrayList<>(drafts.size());
        for (int d = 0; d < drafts.size(); d++) {
            sentences.add(builder.sentence(text, d, drafts.get(d), windows.get(d), List.of(readings[d])));
        }
        return sentences;
    }

    @Override
    public String model() {
        return model.name();
    }

    @Override
    public void close() {
        model.close();
    }
}
