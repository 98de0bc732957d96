package org.sitrep.picture.view;

import org.sitrep.picture.situation.Located;

/**
 * A box on the map, in degrees.
 *
 * @param west greater than {@code east} for a box across the 180th meridian
 */
public record Box(double west, double south, double east, double north) {
    public Box {
        if (!(south <= north)) {
            throw new IllegalArgumentException("south " + south + " is above north " + north);
        }
    }

    /** True if the place lies in it, the border included. */
    public boolean has(Located place) {
        Double lat = place.lat();
        Double lon = place.lon();
        if (lat == null || lon == null || lat < south || lat > north) {
            return false;
        }
        return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    }
}
