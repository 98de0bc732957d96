package org.sitrep.eval.measure;

import java.util.function.Function;

/**
 * One row of the table: what is summed over the items and how the sums become a score.
 *
 * @param name unique in its set
 * @param width how many numbers an item gives
 * @param best the best known figure, for the reader; empty if none
 * @param lowerIsBetter true for rates of false alarms
 * @param outcome from the sums to the score
 */
public record Measure(String name, int width, String best, boolean lowerIsBetter, Function<double[], Outcome> outcome) {

    /** Precision, recall and F1 from true positives, false positives, false negatives. */
    public static Measure f1(String name, String best) {
        return new Measure(name, 3, best, false, sums -> Outcome.f1(sums[0], sums[1], sums[2]));
    }

    /** The share of right ones among all: right, all. */
    public static Measure share(String name, String best) {
        return new Measure(name, 2, best, false, sums -> Outcome.share(sums[0], sums[1]));
    }

    /** F1 times the share of right values among the matched: true positives, false positives, false negatives, right. */
    public static Measure f1TimesShare(String name, String best) {
        return new Measure(name, 4, best, false, sums -> {
            Outcome found = Outcome.f1(sums[0], sums[1], sums[2]);
            double share = sums[0] == 0 ? 0 : sums[3] / sums[0];
            return new Outcome(found.precision() * share, found.recall() * share, found.value() * share, found.n());
        });
    }

    /** Events per thousand: events, occasions. Lower is better. */
    public static Measure perThousand(String name) {
        return new Measure(
                name,
                2,
                "",
                true,
                sums -> new Outcome(
                        Double.NaN, Double.NaN, sums[1] == 0 ? Double.NaN : 1000 * sums[0] / sums[1], sums[1]));
    }

    /** The mean F1 of {@code classes} classes: for each, true positives, false positives, false negatives; classes without gold are left out. */
    public static Measure macroF1(String name, int classes, String best) {
        return new Measure(name, 3 * classes, best, false, sums -> {
            double precision = 0;
            double recall = 0;
            double value = 0;
            double gold = 0;
            int seen = 0;
            for (int i = 0; i < classes; i++) {
                Outcome each = Outcome.f1(sums[3 * i], sums[3 * i + 1], sums[3 * i + 2]);
                if (each.n() > 0) {
                    seen++;
                    precision += each.precision();
                    recall += each.recall();
                    value += each.value();
                    gold += each.n();
                }
            }
            return seen == 0
                    ? new Outcome(Double.NaN, Double.NaN, Double.NaN, 0)
                    : new Outcome(precision / seen, recall / seen, value / seen, gold);
        });
    }

    /** The mean of several F1, each from its own pair of ratios: for each, precision's part and whole, recall's part and whole. */
    public static Measure meanF1(String name, int parts, String best) {
        return new Measure(name, 4 * parts, best, false, sums -> {
            double precision = 0;
            double recall = 0;
            double value = 0;
            for (int i = 0; i < parts; i++) {
                double p = sums[4 * i + 1] == 0 ? 0 : sums[4 * i] / sums[4 * i + 1];
                double r = sums[4 * i + 3] == 0 ? 0 : sums[4 * i + 2] / sums[4 * i + 3];
                precision += p;
                recall += r;
                value += Outcome.harmonic(p, r);
            }
            return new Outcome(precision / parts, recall / parts, value / parts, sums[4 * parts - 1]);
        });
    }
}
