package org.sitrep.eval.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Pairs gold things with found things, one to one. */
public final class Pairing {
    private record Pair(int gold, int found, double score) {}

    private Pairing() {}

    /**
     * For each gold thing the index of its partner, −1 for none. Greedy: the best-scoring pair first; among equals the earlier gold thing, then the earlier found one.
     * Pairs that score 0 or less are never made.
     */
    public static <G, F> int[] best(List<G> gold, List<F> found, ToDoubleBiFunction<G, F> score) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double value = score.applyAsDouble(gold.get(g), found.get(f));
                if (value > 0) {
                    pairs.add(new Pair(g, f, value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        int[] partner = new int[gold.size()];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[found.size()];
        for (Pair pair : pairs) {
            if (partner[pair.gold()] < 0 && !taken[pair.found()]) {
                partner[pair.gold()] = pair.found();
                taken[pair.found()] = true;
            }
        }
        return partner;
    }
}
