package org.sitrep.engine.language;

import java.util.List;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/** Parses documents. Implementations are thread-safe; a result depends on nothing but the document. */
public interface LanguageStage extends AutoCloseable {
    /** The sentences of {@code document}, parsed. */
    ParsedText parse(Document document, Layout layout);

    /**
     * The document parsed with words that are known, sentence by sentence: for text that was cut elsewhere.
     *
     * @param sentences spans of words in text order; no sentence is empty
     */
    ParsedText parse(Document document, Layout layout, List<List<Span>> sentences);

    /** Name and hash of the model, as the record states it. */
    String model();

    @Override
    void close();
}
