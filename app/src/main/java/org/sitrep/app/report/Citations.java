package org.sitrep.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.engine.json.CodePoints;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/** Numbers the words that a report stands on, in the order in which they are first cited. Not thread-safe. */
final class Citations {
    /** More of a document than this is cited by its beginning. */
    private static final int LONGEST = 700;

    private record Key(String document, Span span) {}

    private final Map<Key, Report.Reference> all = new LinkedHashMap<>();

    /** What a passage would be cited as; it is given a number only by {@link #number}. */
    record Passage(CodedRecord record, Span span) {
        String words() {
            return span.in(record.document().text());
        }
    }

    /** The sentence around {@code words}, or the words themselves where they stand in none. */
    static Passage sentence(CodedRecord record, Span words) {
        Span found = words;
        for (Span sentence : record.sentences()) {
            if (sentence.overlaps(words)) {
                found = found.union(sentence);
            }
        }
        return new Passage(record, found.length() <= LONGEST ? found : cut(record, words));
    }

    private static Span cut(CodedRecord record, Span words) {
        String text = record.document().text();
        int end = Math.min(words.start() + LONGEST, words.end());
        return new Span(words.start(), Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** The number of a passage, a new one if it was not cited before. */
    int number(Passage passage) {
        Document document = passage.record().document();
        return all.computeIfAbsent(new Key(document.id(), passage.span()), key -> reference(passage, all.size() + 1))
                .number();
    }

    /** A passage as a reference of this number. */
    static Report.Reference reference(Passage passage, int number) {
        Document document = passage.record().document();
        CodePoints points = new CodePoints(document.text());
        return new Report.Reference(
                number,
                document.id(),
                document.source(),
                document.published() == null ? null : document.published().day().toString(),
                document.url(),
                points.point(passage.span().start()),
                points.point(passage.span().end()),
                passage.words());
    }

    List<Report.Reference> all() {
        return new ArrayList<>(all.values());
    }
}
