package org.sitrep.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;

/** The reports of a store, with the corrections of the time, in the order in which they were learned. */
public final class StoredReports implements Reports {
    private final Store store;

    /** The reports of {@code store}, which stays with whoever opened it. */
    public StoredReports(Store store) {
        this.store = store;
    }

    @Override
    public void each(Instant asOf, Each each) throws IOException {
        try (Stream<Stored> records = store.corrected(asOf)) {
            for (Iterator<Stored> all = records.iterator(); all.hasNext(); ) {
                Stored stored = all.next();
                each.accept(new Learned(stored.record(), stored.learned()));
            }
        }
    }

    @Override
    public Overlay overlay(Instant asOf) {
        return Overlay.of(store.corrections(asOf));
    }
}
