package org.sitrep.engine.place;

import org.sitrep.engine.record.Precision;

/** What sort of place an entry of the gazetteer is. The order of the first nine is that of the file's codes. */
public enum Feature {
    COUNTRY(Precision.COUNTRY),
    ADMIN1(Precision.ADMIN1),
    ADMIN2(Precision.ADMIN2),
    CAPITAL(Precision.CITY),
    /** Seat of a first-level unit. */
    SEAT1(Precision.CITY),
    /** Seat of a second-level unit. */
    SEAT2(Precision.CITY),
    TOWN(Precision.CITY),
    /** Part of a town. */
    SECTION(Precision.CITY),
    /** A town that is no more. */
    ABANDONED(Precision.CITY),
    CONTINENT(Precision.REGION),
    REGION(Precision.REGION),
    WATER(Precision.REGION),
    RIVER(Precision.REGION),
    MOUNTAINS(Precision.REGION),
    DESERT(Precision.REGION),
    ISLAND(Precision.REGION),
    /** A state that is no more. */
    FORMER(Precision.REGION),
    /** A spot known exactly. */
    SITE(Precision.POINT);

    private final Precision precision;

    Feature(Precision precision) {
        this.precision = precision;
    }

    /** How precisely such a place is known. */
    public Precision precision() {
        return precision;
    }

    /** Whether people live there as in a town. */
    public boolean isTown() {
        return precision == Precision.CITY;
    }
}
