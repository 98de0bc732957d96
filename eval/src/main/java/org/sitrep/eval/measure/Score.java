package org.sitrep.eval.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A measured row: the score over all items with its interval.
 *
 * @param low lower end of the 95 % interval, NaN if there is none
 * @param high upper end
 */
public record Score(String set, Measure measure, Outcome outcome, double low, double high) {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 20_211_108;

    /**
     * The score of {@code measure} over {@code items}, with a percentile bootstrap over the items. The seed is fixed, so the same items give the same interval.
     */
    public static Score of(String set, Measure measure, List<Tally> items) {
        double[][] numbers = new double[items.size()][];
        double[] sums = new double[measure.width()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.get(i).of(measure);
            add(sums, numbers[i]);
        }
        Outcome outcome = measure.outcome().apply(sums);
        if (numbers.length < 2 || Double.isNaN(outcome.value())) {
            return new Score(set, measure, outcome, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[RESAMPLES];
        int kept = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            double[] drawn = new double[measure.width()];
            for (int i = 0; i < numbers.length; i++) {
                add(drawn, numbers[random.nextInt(numbers.length)]);
            }
            double value = measure.outcome().apply(drawn).value();
            if (!Double.isNaN(value)) {
                values[kept++] = value;
            }
        }
        if (kept == 0) {
            return new Score(set, measure, outcome, Double.NaN, Double.NaN);
        }
        Arrays.sort(values, 0, kept);
        return new Score(
                set, measure, outcome, values[(int) (0.025 * (kept - 1))], values[(int) Math.ceil(0.975 * (kept - 1))]);
    }

    private static void add(double[] sums, double[] numbers) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
    }
}
