package org.sitrep.app.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Alerts;

/** Brings alerts to a channel. Must be thread-safe; calls block. */
public interface Courier {
    /** Whether it carries to such channels. */
    boolean carries(Watch.Channel channel);

    /** Brings {@code alerts}, at least one, in one message. */
    Outcome bring(Watch.Channel channel, List<Alerts.Alert> alerts, Instant now);

    /** What came of it. */
    sealed interface Outcome {
        /** It arrived. */
        record Arrived() implements Outcome {}

        /**
         * It did not arrive, as far as is known, and is tried again.
         *
         * @param why in one line
         * @param notBefore when the other side wants to be asked again, {@code null} if it does not say
         */
        record Failed(String why, @Nullable Instant notBefore) implements Outcome {}
    }
}
