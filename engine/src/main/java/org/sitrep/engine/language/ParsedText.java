package org.sitrep.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/**
 * A document with its layout and parsed sentences: what every later stage reads.
 *
 * @param sentences in text order; footers and datelines hold no sentences
 */
public record ParsedText(Document document, Layout layout, List<Sentence> sentences) {
    public ParsedText {
        sentences = List.copyOf(sentences);
    }

    /** The text that all spans point into. */
    public String text() {
        return document.text();
    }

    /** The sentence that covers {@code offset}, {@code null} if none does. */
    public @Nullable Sentence sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (span.end() <= offset) {
                low = middle + 1;
            } else if (span.start() > offset) {
                high = middle - 1;
            } else {
                return sentences.get(middle);
            }
        }
        return null;
    }
}
