package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.app.report.ReportCheck;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Hash;
import org.sitrep.picture.Picture;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.situation.Learned;

/** The picture of files of records, pinned to a moment. */
final class PictureSource {
    private PictureSource() {}

    /**
     * A picture that can be had again.
     *
     * @param asOf the moment asked for, or else that of the last thing learned
     * @param all how many records the files have, at any moment
     * @param good false if a file was bad, which was said
     */
    record Read(Picture picture, Instant asOf, int all, boolean good) {}

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
        // Of one moment the order is kept in which the files have them.
        learned.sort(Comparator.comparing(Learned::learned));
        Picture picture = Picture.of(learned, until, Overlay.NONE);
        return new Read(picture, until.equals(Instant.MAX) ? last : until, learned.size(), good);
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
