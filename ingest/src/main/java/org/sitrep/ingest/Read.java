package org.sitrep.ingest;

import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fact.Facts;

/** What reading one item came to. */
public sealed interface Read {
    /** A document, ready to be coded if it is English, and what its source says about it. */
    record Good(Document document, Facts facts) implements Read {
        /** A document about which nothing more is known. */
        public Good(Document document) {
            this(document, Facts.NONE);
        }
    }

    /** An item that was left out, and why. */
    record Bad(Problem problem) implements Read {}

    /** Something worth saying about the next document, which is read all the same. */
    record Remark(Problem problem) implements Read {}
}
