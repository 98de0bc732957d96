package org.sitrep.picture.store;

import java.time.Instant;
import org.sitrep.engine.record.CodedRecord;

/**
 * A coded record as the store holds it.
 *
 * @param record as it was coded; corrections lie over it and are not worked in
 * @param document the store's id of the document: the one its first version came with
 * @param version which version of the document was coded, from 1
 * @param learned when this version of the document came in
 * @param run the run that coded it
 * @param made when this record was added, not before {@code learned}
 */
public record Stored(CodedRecord record, String document, int version, Instant learned, String run, Instant made) {
    /** The same with another record, such as the corrected one. */
    public Stored with(CodedRecord other) {
        return new Stored(other, document, version, learned, run, made);
    }
}
