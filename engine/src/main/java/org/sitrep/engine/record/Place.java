package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place the text names.
 *
 * @param id {@code p1}, {@code p2}, … in order of first mention
 * @param country ISO 3166-1 alpha-3, {@code null} if unknown or not in one country
 * @param admin1 name of the first-order unit, {@code null} if unknown or not in one
 * @param lat degrees north, {@code null} if unknown
 * @param lon degrees east, {@code null} if unknown
 * @param geonames GeoNames id, {@code null} if unknown
 */
public record Place(
        String id,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        Precision precision,
        @Nullable Integer geonames,
        List<Span> mentions,
        List<Span> evidence,
        Because because) {
    public Place {
        mentions = List.copyOf(mentions);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("place without evidence");
        }
    }
}
