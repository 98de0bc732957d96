package org.sitrep.ingest;

import org.sitrep.engine.record.Hash;

/** Ids for documents that bring none. */
final class Identity {
    private Identity() {}

    /** The first 16 hex digits of the text's hash: the same text has the same id on every machine. */
    static String of(String text) {
        return Hash.sha256(text).substring("sha256:".length(), "sha256:".length() + 16);
    }
}
