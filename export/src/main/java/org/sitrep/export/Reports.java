package org.sitrep.export;

import java.io.IOException;
import java.time.Instant;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.situation.Learned;

/** Where coded reports come from. */
public interface Reports {
    /** What is done with each report. */
    @FunctionalInterface
    interface Each {
        void accept(Learned report) throws IOException;
    }

    /**
     * Hands on every report that was known at {@code asOf}, as corrected then, always in the same order.
     *
     * @throws IOException if reading or what is done with a report fails
     */
    void each(Instant asOf, Each each) throws IOException;

    /** The corrections of that time, which also say which reports are of one story. */
    Overlay overlay(Instant asOf);
}
