package org.sitrep.picture.situation;

import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/**
 * Words of a report.
 *
 * @param document id of the report
 * @param start where they begin in its text, in Unicode code points
 * @param end one past their last code point
 * @param text the words
 */
public record Cited(String document, int start, int end, String text) {
    /** The words of {@code document} at {@code span}. */
    public static Cited of(Document document, Span span) {
        String text = document.text();
        int start = text.codePointCount(0, span.start());
        return new Cited(document.id(), start, start + text.codePointCount(span.start(), span.end()), span.in(text));
    }

    /** The sentence around {@code words}, or the words themselves if they stand in none. */
    public static Cited sentence(CodedRecord record, Span words) {
        for (Span sentence : record.sentences()) {
            if (sentence.contains(words)) {
                return of(record.document(), sentence);
            }
        }
        return of(record.document(), words);
    }
}
