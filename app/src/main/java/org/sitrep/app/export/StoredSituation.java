package org.sitrep.app.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;

/** The events of a store, with the corrections of the time, in the order in which their documents were learned. */
public final class StoredSituation implements Situation {
    private final Store store;

    /** The events of {@code store}, which stays with whoever opened it. */
    public StoredSituation(Store store) {
        this.store = store;
    }

    @Override
    public void each(Instant asOf, Each each) throws IOException {
        try (Stream<Stored> records = store.corrected(asOf)) {
            for (Iterator<Stored> all = records.iterator(); all.hasNext(); ) {
                Stored stored = all.next();
                for (Event event : stored.record().events()) {
                    String id = stored.document() + "#" + event.id();
                    each.accept(new SituationEvent(
                            id, null, List.of(new Telling(stored.record(), event, stored.learned(), true))));
                }
            }
        }
    }
}
