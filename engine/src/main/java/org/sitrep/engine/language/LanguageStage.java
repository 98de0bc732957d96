package org.sitrep.engine.language;

import org.sitrep.engine.document.Layout;
import org.sitrep.engine.record.Document;

/** Parses documents. Implementations are thread-safe; a result depends on nothing but the document. */
public interface LanguageStage extends AutoCloseable {
    /** The sentences of {@code document}, parsed. */
    ParsedText parse(Document document, Layout layout);

    /** Name and hash of the model, as the record states it. */
    String model();

    @Override
    void close();
}
