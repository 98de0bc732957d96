package org.sitrep.picture.store;

import org.jspecify.annotations.Nullable;
import org.sitrep.picture.situation.Learned;

/** The step that is being taken: by which connection, with which report, at which moment. Used by the one writer; not thread-safe. */
final class Current {
    private @Nullable Session session;
    private @Nullable Report report;

    /**
     * The report of a step.
     *
     * @param document key of the document
     * @param validity key of the row that says since when the record holds
     * @param fresh true if the picture has never had the document
     * @param since from when on the picture says what this report changes
     */
    record Report(long document, long validity, boolean fresh, Learned learned, long since) {}

    void connection(Session other) {
        session = other;
    }

    void report(Report other) {
        report = other;
    }

    Session session() {
        if (session == null) {
            throw new IllegalStateException("no step is being taken");
        }
        return session;
    }

    Report report() {
        if (report == null) {
            throw new IllegalStateException("no report is being taken in");
        }
        return report;
    }
}
