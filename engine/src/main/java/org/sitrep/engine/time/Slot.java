package org.sitrep.engine.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The places of a pattern that keep a value; the rule table names them in lower case. */
enum Slot {
    Y,
    M,
    D,
    W,
    Y2,
    D2,
    /** How many, or which direction. */
    N,
    /** Unit. */
    U,
    /** Ordinal. */
    O,
    /** Part of the day. */
    P,
    /** Season. */
    S,
    H,
    MI,
    /** Before or after noon. */
    AP,
    /** A word for a time of the clock. */
    K,
    /** Decade or century. */
    C,
    /** Reference word. */
    R,
    /** Direction of the year. */
    YN;

    static final List<String> NAMES = Arrays.stream(values())
            .map(slot -> slot.name().toLowerCase(Locale.ROOT))
            .toList();
}
