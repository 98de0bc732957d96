package org.sitrep.picture.store;

import java.time.Instant;
import org.sitrep.engine.record.Document;

/**
 * One version of a document.
 *
 * @param id the store's id of the document: the one its first version came with
 * @param number from 1, in the order in which the versions were learned
 * @param hash {@code sha256:} of the text
 * @param document as it came in
 * @param learned when it came in
 */
public record Version(String id, int number, String hash, Document document, Instant learned) {
    /** Where it stands in a list of documents: what {@link DocumentQuestion#after} takes. */
    public String place() {
        return number + "/" + id;
    }
}
