package org.sitrep.eval.measure;

/**
 * A score.
 *
 * @param precision NaN where the measure has none
 * @param recall NaN where the measure has none
 * @param value F1, share or rate: the figure the measure is judged by; NaN if nothing was counted
 * @param n gold units behind it
 */
public record Outcome(double precision, double recall, double value, double n) {

    /** Precision, recall and their harmonic mean; nothing found in nothing is NaN. */
    public static Outcome f1(double truePositives, double falsePositives, double falseNegatives) {
        double found = truePositives + falsePositives;
        double gold = truePositives + falseNegatives;
        if (found + gold == 0) {
            return new Outcome(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double precision = found == 0 ? 0 : truePositives / found;
        double recall = gold == 0 ? 0 : truePositives / gold;
        return new Outcome(precision, recall, harmonic(precision, recall), gold);
    }

    /** The share of right ones. */
    public static Outcome share(double right, double all) {
        return new Outcome(Double.NaN, Double.NaN, all == 0 ? Double.NaN : right / all, all);
    }

    /** The harmonic mean, 0 for two zeros. */
    public static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
