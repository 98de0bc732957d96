package org.sitrep.eval;

import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;

/** What is measured: a coder and the parser inside it. Implementations are thread-safe. */
public interface Engine {
    /** The coded record of {@code document}. */
    CodedRecord code(Document document);

    /** The parsed text of {@code document}. */
    ParsedText parse(Document document);
}
