package org.sitrep.engine.record;

/**
 * The 16 event types of PLOVER (manual of 2021 to 2023) with quad class, in the order of the manual.
 *
 * <p>The name is the word that stands in the record.
 */
public enum EventType {
    AGREE(1),
    CONSULT(1),
    SUPPORT(1),
    CONCEDE(1),
    COOPERATE(2),
    AID(2),
    RETREAT(2),
    REQUEST(3),
    ACCUSE(3),
    REJECT(3),
    THREATEN(3),
    PROTEST(4),
    SANCTION(4),
    MOBILIZE(4),
    COERCE(4),
    ASSAULT(4);

    private final int quad;

    EventType(int quad) {
        this.quad = quad;
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public int quad() {
        return quad;
    }
}
