package org.sitrep.ingest.fetch.watch;

import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fetch.FetchProblem;

/** Something that a visit to a feed brought. */
public sealed interface News {
    /** A new document, or new words of one that came before under the same id. */
    record Came(Subscription feed, Document document) implements News {}

    /** Something that went wrong, or is worth knowing; the rest goes on. */
    record Said(Subscription feed, FetchProblem problem) implements News {}
}
