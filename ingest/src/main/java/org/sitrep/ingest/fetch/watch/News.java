package org.sitrep.ingest.fetch.watch;

import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fetch.FetchProblem;

/** Something that a visit to a feed brought. */
public sealed interface News {
    /**
     * A new document, or new words of one that came before under the same id.
     *
     * @param facts what its page or feed says about it, and where
     */
    record Came(Subscription feed, Document document, Facts facts) implements News {}

    /** Something that went wrong, or is worth knowing; the rest goes on. */
    record Said(Subscription feed, FetchProblem problem) implements News {}
}
