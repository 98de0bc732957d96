package org.sitrep.engine.event;

import java.util.List;
import org.sitrep.engine.record.EventStatus;

/**
 * How real an event is, by the words around it.
 *
 * @param status whether it happened
 * @param future true if the event is announced with will, would or the like
 * @param conditional true if "would" announces it and no verb of saying governs it
 * @param duty true if the event is what somebody must or should do
 * @param alleged true if it hangs below a word that is an event of its own (accused of, charged with)
 * @param denied true if somebody denies it
 * @param saying index of the governing verb of saying, −1 if none
 * @param refuted index of the word of saying whose words are called untrue, −1 if none
 * @param unproven true if somebody says that nothing shows it
 * @param orderer index of the verb whose subject has it done, −1 if none
 * @param trail the words that decided, from the event upwards
 */
record Reality(
        EventStatus status,
        boolean future,
        boolean conditional,
        boolean duty,
        boolean alleged,
        boolean denied,
        int saying,
        int refuted,
        boolean unproven,
        int orderer,
        List<String> trail) {
    Reality {
        trail = List.copyOf(trail);
    }

    /** The same, only imagined if nothing in the text has somebody announce it: "missing it would force the bank to close". */
    Reality imagined() {
        EventStatus weaker = status == EventStatus.NEGATED ? status : EventStatus.HYPOTHETICAL;
        return new Reality(weaker, false, false, duty, alleged, denied, saying, refuted, unproven, orderer, trail);
    }

    boolean isReal() {
        return status == EventStatus.HAPPENED || status == EventStatus.ONGOING;
    }
}
