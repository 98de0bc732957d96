package org.sitrep.engine.event;

import java.util.List;
import org.sitrep.engine.record.EventStatus;

/**
 * How real an event is, by the words around it.
 *
 * @param status whether it happened
 * @param future true if the event is announced with will, would or the like
 * @param duty true if the event is what somebody must or should do
 * @param alleged true if it hangs below a word that is an event of its own (accused of, charged with)
 * @param denied true if somebody denies it
 * @param said true if a verb of saying governs it
 * @param ordered true if a side has it done by its own
 * @param saying index of the governing verb of saying, −1 if none
 * @param orderer index of the verb whose subject has it done, −1 if none
 * @param trail the words that decided, from the event upwards
 */
record Reality(
        EventStatus status,
        boolean future,
        boolean duty,
        boolean alleged,
        boolean denied,
        int saying,
        int orderer,
        List<String> trail) {
    Reality {
        trail = List.copyOf(trail);
    }

    boolean isReal() {
        return status == EventStatus.HAPPENED || status == EventStatus.ONGOING;
    }
}
