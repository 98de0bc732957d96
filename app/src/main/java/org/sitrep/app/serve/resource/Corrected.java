package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/**
 * A stored record with the corrections of the time worked in.
 *
 * @param all every correction of that time, with whether it still holds
 */
record Corrected(Stored stored, Overlay.Corrected overlaid, List<DocumentShapes.Entry> all) {
    /** The record of {@code document} at {@code asOf}. */
    static Corrected of(Store store, String document, Instant asOf) {
        Stored stored = store.record(document, asOf);
        if (stored == null) {
            throw Refused.noSuch("coded document", document);
        }
        List<Signed> corrections = store.corrections(asOf);
        return new Corrected(stored, Overlay.of(corrections).correct(stored.record()), entries(corrections));
    }

    CodedRecord record() {
        return overlaid.record();
    }

    /** Those that changed the record, and the notes about its document. */
    List<DocumentShapes.Entry> applied() {
        return all.stream()
                .filter(entry -> overlaid.applied().contains(entry.signed().number()) || about(entry))
                .toList();
    }

    private boolean about(DocumentShapes.Entry entry) {
        return entry.signed().correction() instanceof Correction.Note note
                && (note.about().equals(stored.document()) || stored.document().equals(note.document()));
    }

    /** Those about the document that found nothing to hold on to. */
    List<DocumentShapes.Entry> loose() {
        return all.stream()
                .filter(entry -> overlaid.loose().contains(entry.signed()))
                .toList();
    }

    /** All corrections in the order of their numbers, each with whether it was withdrawn; a withdrawal may itself be. */
    static List<DocumentShapes.Entry> entries(List<Signed> corrections) {
        Set<Long> withdrawn = new HashSet<>();
        List<DocumentShapes.Entry> entries = new ArrayList<>();
        for (Signed signed : corrections.reversed()) {
            boolean gone = withdrawn.contains(signed.number());
            if (!gone && signed.correction() instanceof Correction.Withdraw(long number)) {
                withdrawn.add(number);
            }
            entries.add(new DocumentShapes.Entry(signed, gone));
        }
        Collections.reverse(entries);
        return entries;
    }

    /** The versions of {@code document} at {@code asOf}, at least one. */
    static List<Version> versions(Store store, String document, Instant asOf) {
        List<Version> versions = store.versions(document, asOf);
        if (versions.isEmpty()) {
            throw Refused.noSuch("document", document);
        }
        return versions;
    }
}
