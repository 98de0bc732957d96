package org.sitrep.picture.situation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.words.Words;

/**
 * Where, as precisely as is known.
 *
 * @param id {@code place:} with the GeoNames id or else the name
 * @param country ISO 3166-1 alpha-3, {@code null} if unknown
 * @param admin1 name of the first-order unit, {@code null} if unknown
 * @param lat degrees north, of a country or province its middle; {@code null} if unknown
 * @param lon degrees east
 * @param precision what the coordinates stand for
 */
public record Located(
        String id,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        Precision precision,
        @Nullable Integer geonames) {
    private static final Pattern KIND = Pattern.compile(
            "^state of | (?:state|province|region|governorate|oblast|district|department|county|strip)$");

    /** The place as a report has it. */
    public static Located of(Place place) {
        return new Located(
                id(place),
                place.name(),
                place.country(),
                place.admin1(),
                place.lat(),
                place.lon(),
                place.precision(),
                place.geonames());
    }

    /** The id of a place across reports. */
    public static String id(Place place) {
        String name = place.precision() == Precision.ADMIN1 ? bare(place.name()) : Words.fold(place.name());
        return "place:" + (place.geonames() != null ? String.valueOf(place.geonames()) : name);
    }

    /** The name without case, accents and the word that says what it is the name of: {@code Rivers State} is Rivers. */
    public static String bare(String name) {
        return KIND.matcher(Words.fold(name)).replaceAll("");
    }
}
