package org.sitrep.engine.record;

/** The four types of TIMEX3; the name is the word that stands in the record. */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
}
