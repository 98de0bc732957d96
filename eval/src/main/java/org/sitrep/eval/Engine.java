package org.sitrep.eval;

import java.util.List;
import java.util.Map;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Span;

/** What is measured: a coder and the parser inside it. Implementations are thread-safe. */
public interface Engine {
    /** The coded record of {@code document}. */
    CodedRecord code(Document document);

    /**
     * This engine with a user's data files beside its own.
     *
     * @param additions content by name, such as {@code knowledge/countries.tsv}
     */
    default Engine with(Map<String, String> additions) {
        throw new UnsupportedOperationException("this engine takes no data files");
    }

    /** The parsed text of {@code document}. */
    ParsedText parse(Document document);

    /** The parsed text of a document whose words are known, sentence by sentence. */
    default ParsedText parse(Document document, List<List<Span>> sentences) {
        throw new UnsupportedOperationException("this engine cuts words by itself");
    }
}
