package org.sitrep.engine.time;

/** When, seen from the report, the clause that holds a date plays. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN
}
