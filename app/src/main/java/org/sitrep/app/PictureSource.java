package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sitrep.app.report.ReportCheck;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.Picture;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/** The picture of a store or of files of records, pinned to a moment. */
final class PictureSource {
    private PictureSource() {}

    /**
     * A picture that can be had again.
     *
     * @param asOf the moment asked for, or else that of the last thing learned
     * @param good false if a file was bad, which was said
     */
    record Read(Picture picture, Instant asOf, boolean good) {}

    static Read ofStore(Store store, Instant until) {
        List<Signed> corrections = store.corrections(until);
        List<Learned> learned = new ArrayList<>();
        Instant last = Instant.EPOCH;
        try (Stream<Stored> records = store.corrected(until)) {
            for (Stored stored : (Iterable<Stored>) records::iterator) {
                learned.add(new Learned(stored.record(), stored.learned()));
                last = later(last, later(stored.learned(), stored.made()));
            }
        }
        for (Signed each : corrections) {
            last = later(last, each.made());
        }
        return read(learned, until, Overlay.of(corrections), last, true);
    }

    static Read ofFiles(List<String> files, Instant until, PrintWriter err) {
        List<Learned> learned = new ArrayList<>();
        boolean good = true;
        for (String file : files) {
            good &= RecordFiles.read(file, err, learned);
        }
        Instant last = learned.stream()
                .map(Learned::learned)
                .filter(each -> !each.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return read(learned, until, Overlay.NONE, last, good);
    }

    private static Read read(List<Learned> learned, Instant until, Overlay overlay, Instant last, boolean good) {
        // Of one moment the order is kept in which the store or the files have them.
        learned.sort(Comparator.comparing(Learned::learned));
        return new Read(Picture.of(learned, until, overlay), until.equals(Instant.MAX) ? last : until, good);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The documents of a store, in whichever version has the text. */
    static ReportCheck.Documents documents(Store store) {
        return (id, hash) -> store.versions(id, Instant.MAX).stream()
                .filter(version -> version.hash().equals(hash))
                .map(Version::document)
                .findFirst()
                .orElse(null);
    }

    /** The documents of files. */
    static ReportCheck.Documents documents(Read read) {
        Map<String, Document> all = new HashMap<>();
        read.picture()
                .reports()
                .forEach(report -> all.put(report.document(), report.record().document()));
        return (id, hash) -> {
            Document document = all.get(id);
            return document != null && Hash.sha256(document.text()).equals(hash) ? document : null;
        };
    }
}
