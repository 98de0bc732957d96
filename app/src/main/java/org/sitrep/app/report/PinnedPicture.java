package org.sitrep.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.picture.Picture;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;

/**
 * The picture of a store at a moment, so that it can be had again.
 *
 * @param asOf the moment asked for, or else that of the last thing the store learned: never the clock's, so that the same store gives the same
 */
public record PinnedPicture(Picture picture, Instant asOf) {
    /** The picture of {@code store} as known at {@code until}; {@link Instant#MAX} for all it holds. */
    public static PinnedPicture of(Store store, Instant until) {
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
        // Of one moment the order is kept in which the store has them.
        learned.sort(Comparator.comparing(Learned::learned));
        return new PinnedPicture(
                Picture.of(learned, until, Overlay.of(corrections)), until.equals(Instant.MAX) ? last : until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The documents of {@code store}, in whichever version has the text. */
    public static ReportCheck.Documents documents(Store store) {
        return (id, hash) -> store.versions(id, Instant.MAX).stream()
                .filter(version -> version.hash().equals(hash))
                .map(Version::document)
                .findFirst()
                .orElse(null);
    }
}
