package org.sitrep.ingest;

import org.sitrep.engine.record.Document;

/** What reading one item came to. */
public sealed interface Read {
    /** A document, ready to be coded. */
    record Good(Document document) implements Read {}

    /** An item that was left out, and why. */
    record Bad(Problem problem) implements Read {}

    /** Something worth saying about the next document, which is read all the same. */
    record Remark(Problem problem) implements Read {}
}
