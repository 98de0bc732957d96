package org.sitrep.engine.time;

/** On which side of the report's day a clause plays, as far as its words show. */
enum Direction {
    /** Has happened. */
    BACK,
    /** Present tense: may be either. */
    NOW,
    /** Is still to come. */
    AHEAD,
    UNKNOWN
}
