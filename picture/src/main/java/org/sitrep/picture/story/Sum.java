package org.sitrep.picture.story;

import java.util.Arrays;
import org.sitrep.picture.story.Weights.Vector;

/** Weights by feature, of one report or of many together. Not thread-safe. */
/*
 * A table of places with open addressing: a report is compared with some thousand others, and a map of boxed numbers takes most of that time. At most half of the places
 * are taken.
 */
final class Sum {
    private static final int FEWEST = 64;
    private static final int SPREAD = 0x9E3779B9;

    /** Features plus one, 0 where there is none. */
    private int[] features = new int[FEWEST];

    private double[] weights = new double[FEWEST];
    private int size;

    /** The weights of one report. */
    static Sum of(Vector vector) {
        Sum sum = new Sum();
        sum.add(vector, 1);
        return sum;
    }

    /** Adds {@code times} times the weights of a report. */
    void add(Vector vector, int times) {
        for (int i = 0; i < vector.features().length; i++) {
            add(vector.features()[i], times * vector.weights()[i]);
        }
    }

    void add(int feature, double weight) {
        int at = place(feature);
        if (features[at] == 0) {
            if (2 * (size + 1) > features.length) {
                grow();
                at = place(feature);
            }
            features[at] = feature + 1;
            size++;
        }
        weights[at] += weight;
    }

    /** 0 for a feature that none has. */
    double weight(int feature) {
        return weights[place(feature)];
    }

    /** The product with a report. */
    double dot(Vector vector) {
        double dot = 0;
        for (int i = 0; i < vector.features().length; i++) {
            dot += vector.weights()[i] * weight(vector.features()[i]);
        }
        return dot;
    }

    /**
     * What a report has in common with it.
     *
     * @param dot the product of the two
     * @param shared how many features of the report it has
     * @param squares the squares of the weights that the report gives these
     */
    record Common(double dot, int shared, double squares) {}

    Common common(Vector vector) {
        double dot = 0;
        double squares = 0;
        int shared = 0;
        for (int i = 0; i < vector.features().length; i++) {
            int at = place(vector.features()[i]);
            if (features[at] != 0) {
                double weight = vector.weights()[i];
                dot += weight * weights[at];
                squares += weight * weight;
                shared++;
            }
        }
        return new Common(dot, shared, squares);
    }

    /** All its features, rising. */
    int[] features() {
        return Arrays.stream(features)
                .filter(each -> each != 0)
                .map(each -> each - 1)
                .sorted()
                .toArray();
    }

    void clear() {
        features = new int[FEWEST];
        weights = new double[FEWEST];
        size = 0;
    }

    /** How many places there are; they are other ones after something was added. */
    int places() {
        return features.length;
    }

    /** Where the feature stands, or would stand. */
    int place(int feature) {
        int last = features.length - 1;
        int at = (feature * SPREAD) >>> Integer.numberOfLeadingZeros(last);
        while (features[at] != 0 && features[at] != feature + 1) {
            at = (at + 1) & last;
        }
        return at;
    }

    private void grow() {
        int[] before = features;
        double[] weighed = weights;
        features = new int[2 * before.length];
        weights = new double[features.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = place(before[i] - 1);
                features[at] = before[i];
                weights[at] = weighed[i];
            }
        }
    }
}
