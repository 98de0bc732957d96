package org.sitrep.engine.event;

import java.util.Locale;

/** What a governing word says about the event below it. */
enum Effect {
    /** It took place: "managed to capture". */
    HAPPENED,
    /** It goes on: "continued to shell". */
    ONGOING,
    /** It is to come: "planned to attack". */
    PLANNED,
    /** It is decided, and to come: "decided to free". */
    DECIDED,
    /** It is decided by a vote, and done by it if words or penalties are all it takes: "voted to dismiss". */
    VOTED,
    /** It may or may not be: "wanted to attack". */
    HYPOTHETICAL,
    /** It did not take place: "failed to capture". */
    NEGATED,
    /** The governing word's subject has it done by its own: "ordered troops to attack". */
    ORDERED,
    /** Somebody reports it: "said troops had entered". */
    SAID,
    /** Somebody denies it: "denied shelling the town". */
    DENIED,
    /** The governing word is the event, this is only alleged: "accused them of killing". */
    ACCUSED;

    static Effect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
