package org.sitrep.picture.story;

import java.util.Arrays;
import org.sitrep.picture.story.Weights.Vector;

/** One report's weights by feature, to be compared with many. Immutable; thread-safe. */
/*
 * Nearly all features of two reports differ, so what takes time is to find that there is nothing. Each feature has one place; the few that would share one are looked up in a
 * table.
 */
final class Alone {
    private static final int BITS = 11;
    private static final int SPREAD = 0x9E3779B9;
    private static final short NONE = -1;
    private static final short SEVERAL = -2;

    private final short[] places = new short[1 << BITS];
    private final Vector vector;
    private final Sum weights;

    Alone(Vector vector) {
        this.vector = vector;
        weights = Sum.of(vector);
        Arrays.fill(places, NONE);
        for (int i = 0; i < vector.features().length; i++) {
            int place = place(vector.features()[i]);
            places[place] = places[place] == NONE ? (short) i : SEVERAL;
        }
    }

    private static int place(int feature) {
        return (feature * SPREAD) >>> (Integer.SIZE - BITS);
    }

    /** The product with another report. */
    double dot(Vector other) {
        int[] mine = vector.features();
        int[] features = other.features();
        double dot = 0;
        for (int i = 0; i < features.length; i++) {
            int at = places[place(features[i])];
            if (at >= 0) {
                if (mine[at] == features[i]) {
                    dot += other.weights()[i] * vector.weights()[at];
                }
            } else if (at == SEVERAL) {
                dot += other.weights()[i] * weights.weight(features[i]);
            }
        }
        return dot;
    }
}
