package org.sitrep.eval.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one item contributes: numbers for each measure, and the words of what went wrong. Not thread-safe: one item, one thread. */
public final class Tally {
    private final Map<String, double[]> sums = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Adds numbers to the measure of this name. */
    public void add(String measure, double... numbers) {
        double[] sum = sums.computeIfAbsent(measure, name -> new double[numbers.length]);
        if (sum.length != numbers.length) {
            throw new IllegalArgumentException(measure + " takes " + sum.length + " numbers, not " + numbers.length);
        }
        for (int i = 0; i < numbers.length; i++) {
            sum[i] += numbers[i];
        }
    }

    /** Adds one decision to a measure of shares. */
    public void share(String measure, boolean right) {
        add(measure, right ? 1 : 0, 1);
    }

    /** Notes something that went wrong, in words. */
    public void wrong(String words) {
        wrong.add(words);
    }

    /** The numbers for {@code measure}, zeros if nothing was counted. */
    public double[] of(Measure measure) {
        double[] sum = sums.get(measure.name());
        if (sum == null) {
            return new double[measure.width()];
        }
        if (sum.length != measure.width()) {
            throw new IllegalStateException(
                    measure.name() + " sums " + measure.width() + " numbers, but got " + sum.length);
        }
        return sum.clone();
    }

    /** Names of the measures that got numbers. */
    public java.util.Set<String> names() {
        return sums.keySet();
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
