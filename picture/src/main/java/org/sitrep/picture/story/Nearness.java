package org.sitrep.picture.story;

import java.util.List;
import org.sitrep.picture.story.Weights.Vector;

/** The members of one story by feature, so that a report is compared with all of them by what it shares with any. Immutable; thread-safe. */
/*
 * A report shares a few features with the story and each of these with a few members; to walk through all features of all members took most of the time of matching. The
 * features stand at their places in the sum, which has all of them. Products are added in the order of the features, as Alone has it, so that the numbers are the same to the last
 * bit.
 */
final class Nearness {
    private final Sum sum;
    private final int members;
    /** Where the entries of a place begin; one more for the end. */
    private final int[] starts;
    /** Entries: which member has how much of the feature. */
    private final short[] of;

    private final float[] weights;

    /**
     * @param sum of these vectors and perhaps others; must not change from now on
     */
    Nearness(Sum sum, List<Vector> vectors) {
        this.sum = sum;
        members = vectors.size();
        starts = new int[sum.places() + 1];
        int entries = 0;
        for (Vector vector : vectors) {
            entries += vector.features().length;
            for (int feature : vector.features()) {
                starts[sum.place(feature)]++;
            }
        }
        int end = 0;
        for (int place = 0; place < starts.length; place++) {
            end += starts[place];
            starts[place] = end;
        }
        of = new short[entries];
        weights = new float[entries];
        for (int member = members - 1; member >= 0; member--) {
            Vector vector = vectors.get(member);
            for (int i = 0; i < vector.features().length; i++) {
                int at = --starts[sum.place(vector.features()[i])];
                of[at] = (short) member;
                // Exact: vectors hold floats.
                weights[at] = (float) vector.weights()[i];
            }
        }
    }

    /** The product of a report with each member. */
    double[] dots(Vector vector) {
        double[] dots = new double[members];
        for (int i = 0; i < vector.features().length; i++) {
            int place = sum.place(vector.features()[i]);
            double weight = vector.weights()[i];
            for (int at = starts[place]; at < starts[place + 1]; at++) {
                dots[of[at]] += weights[at] * weight;
            }
        }
        return dots;
    }
}
