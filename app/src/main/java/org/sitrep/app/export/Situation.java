package org.sitrep.app.export;

import java.io.IOException;
import java.time.Instant;
import org.sitrep.picture.situation.SituationEvent;

/** Where events to export come from. */
public interface Situation {
    /** What is done with each event. */
    @FunctionalInterface
    interface Each {
        void accept(SituationEvent event) throws IOException;
    }

    /**
     * Hands on every event that was known at {@code asOf}, told as it was told then, always in the same order.
     *
     * @throws IOException if reading or what is done with an event fails
     */
    void each(Instant asOf, Each each) throws IOException;
}
