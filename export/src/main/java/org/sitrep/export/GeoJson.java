package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.picture.situation.SituationEvent;

/**
 * A FeatureCollection (RFC 7946), one feature an event.
 *
 * <p>The geometry is a point where the place is a spot, a town or a unit below the country, whose seat or middle stands for it: {@code place.precision} says which. What is
 * known only to a country or a larger region has no geometry, for a dot in its middle would be a lie.
 */
final class GeoJson implements EventWriter {
    private final JsonList list;
    private final Facts facts;

    GeoJson(OutputStream out, Facts facts) throws IOException {
        this.list = new JsonList(out, "{\"type\":\"FeatureCollection\",\"features\":[");
        this.facts = facts;
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.of(event);
        Place place = digest.place();
        list.add(json -> {
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", event.id());
            if (place == null || !isPoint(place)) {
                json.writeNullProperty("geometry");
            } else {
                json.writeObjectPropertyStart("geometry");
                json.writeStringProperty("type", "Point");
                json.writeArrayPropertyStart("coordinates");
                json.writeNumber(degrees(place.lon()));
                json.writeNumber(degrees(place.lat()));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeObjectPropertyStart("properties");
            EventJson.properties(json, digest, facts);
            json.writeEndObject();
        });
        return Outcome.WRITTEN;
    }

    private static double degrees(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** True if a point on the map says no more than is known. */
    static boolean isPoint(Place place) {
        Precision precision = place.precision();
        return place.lat() != null
                && place.lon() != null
                && precision != Precision.COUNTRY
                && precision != Precision.REGION
                && precision != Precision.UNKNOWN;
    }

    @Override
    public void close() throws IOException {
        list.close("}");
    }
}
