package org.sitrep.engine.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer, as found under one name.
 *
 * @param id number in the gazetteer, stable for one version of it
 * @param country ISO 3166-1 alpha-3, {@code null} if in no single country
 * @param admin1 number of its first-level unit (its own for such a unit), −1 if unknown
 * @param admin1Name name of that unit, {@code null} if unknown
 * @param lat degrees north
 * @param lon degrees east
 * @param population inhabitants, 0 if unknown
 * @param geonames GeoNames id, {@code null} if unknown
 * @param how how the name is held
 */
public record Entry(
        int id,
        String name,
        Feature feature,
        @Nullable String country,
        int admin1,
        @Nullable String admin1Name,
        double lat,
        double lon,
        int population,
        @Nullable Integer geonames,
        Held how) {

    /** How a name is held. */
    public enum Held {
        /** The place's own name. */
        OWN,
        /** Another name of the place: older, in another language, in another spelling. */
        OTHER,
        /** A short form that counts only after a town and a comma, such as "Pa." */
        AFTER_COMMA
    }

    /** Whether {@code inner} lies in this country or first-level unit. */
    boolean holds(Entry inner) {
        return switch (feature) {
            case COUNTRY -> inner.feature != Feature.COUNTRY && country != null && country.equals(inner.country);
            case ADMIN1 -> inner.id != id && inner.admin1 == id;
            case ADMIN2 -> inner.feature.isTown() && inner.admin1 == admin1 && admin1 >= 0 && kilometresTo(inner) < 80;
            default -> false;
        };
    }

    /** Great-circle distance in kilometres. */
    double kilometresTo(Entry other) {
        double phi = StrictMath.toRadians(lat);
        double theirs = StrictMath.toRadians(other.lat);
        double halfLat = StrictMath.sin((theirs - phi) / 2);
        double halfLon = StrictMath.sin(StrictMath.toRadians(other.lon - lon) / 2);
        double h = halfLat * halfLat + StrictMath.cos(phi) * StrictMath.cos(theirs) * halfLon * halfLon;
        return 2 * 6371 * StrictMath.asin(StrictMath.sqrt(Math.min(1, h)));
    }
}
