package org.sitrep.export;

import java.io.IOException;
import org.sitrep.picture.situation.SituationEvent;

/** Writes situation events in one format, one at a time. Not thread-safe. */
public interface EventWriter extends AutoCloseable {
    /** What became of an event. */
    enum Outcome {
        WRITTEN("written"),
        /** The format has no word for what is denied, planned or only supposed. */
        NOT_HAPPENED("told as denied, planned or supposed, which this format cannot say"),
        /** The format's list of categories has none for it. */
        NO_CATEGORY("of a kind that this format has no category for");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** In words, to go behind a number of events. */
        public String words() {
            return words;
        }
    }

    /**
     * Writes one event, if the format can express it.
     *
     * @throws IOException if the output fails
     */
    Outcome write(SituationEvent event) throws IOException;

    /** Completes the output and closes it. */
    @Override
    void close() throws IOException;
}
