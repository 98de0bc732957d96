package org.sitrep.picture.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CoderInfo;

/**
 * The manifest of a run: one coder at work on some documents.
 *
 * @param id {@code r1}, {@code r2}, … in the order of starting
 * @param finished {@code null} while it is under way, and for ever if it was cut off
 * @param counts of what it added; all 0 while it is not finished
 */
public record Run(
        String id,
        Purpose purpose,
        CoderInfo coder,
        Instant started,
        @Nullable Instant finished,
        Counts counts) {
    /** Why the coder ran. */
    public enum Purpose {
        /** Documents came in. */
        LOAD,
        /** Known documents were coded again. */
        RECODE
    }

    /**
     * What came of a run.
     *
     * @param documents new to the store
     * @param versions new versions of known documents
     * @param records all records added
     * @param known documents that were there already
     * @param problems items that could not be read or coded
     */
    public record Counts(long documents, long versions, long records, long known, long problems) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** These counts and one more addition. */
        public Counts and(Added added) {
            return switch (added) {
                case NEW_DOCUMENT -> new Counts(documents + 1, versions, records + 1, known, problems);
                case NEW_VERSION -> new Counts(documents, versions + 1, records + 1, known, problems);
                case NEW_RECORD -> new Counts(documents, versions, records + 1, known, problems);
                case KNOWN -> new Counts(documents, versions, records, known + 1, problems);
            };
        }
    }
}
