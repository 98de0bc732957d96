package org.sitrep.eval.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three metrics of the CoNLL score for coreference: MUC [1], B³ [2], CEAF with φ4 over entities [3]. CoNLL F1 is the mean of their F1 [4].
 *
 * <p>Each method returns four numbers, {@code precision's part and whole, recall's part and whole}, which may be summed over documents. Mentions count by equality; a
 * mention that only one side has stays alone on the other, as in the reference scorer (version 8).
 */
/*
 * [1] Vilain et al. 1995. [2] Bagga and Baldwin 1998. [3] Luo 2005. [4] Pradhan et al. 2014.
 */
public final class Chains {
    private Chains() {}

    /** MUC: links. For each chain, its mentions less the number of parts the other side cuts it into. */
    public static <M> double[] muc(List<Set<M>> key, List<Set<M>> response) {
        double[] precision = mucSide(response, key);
        double[] recall = mucSide(key, response);
        return new double[] {precision[0], precision[1], recall[0], recall[1]};
    }

    private static <M> double[] mucSide(List<Set<M>> chains, List<Set<M>> others) {
        Map<M, Integer> chainOf = chainOf(others);
        double part = 0;
        double whole = 0;
        for (Set<M> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Integer other = chainOf.get(mention);
                if (other == null) {
                    alone++;
                } else {
                    parts.add(other);
                }
            }
            part += chain.size() - (parts.size() + alone);
            whole += chain.size() - 1;
        }
        return new double[] {part, whole};
    }

    /** B³: mentions. For each mention, the share of its chain that the other side has in one chain with it. */
    public static <M> double[] bCubed(List<Set<M>> key, List<Set<M>> response) {
        double[] precision = bCubedSide(response, key);
        double[] recall = bCubedSide(key, response);
        return new double[] {precision[0], precision[1], recall[0], recall[1]};
    }

    private static <M> double[] bCubedSide(List<Set<M>> chains, List<Set<M>> others) {
        Map<M, Integer> chainOf = chainOf(others);
        double part = 0;
        double whole = 0;
        for (Set<M> chain : chains) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (M mention : chain) {
                Integer other = chainOf.get(mention);
                if (other != null) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            int squares = 0;
            for (int count : shared.values()) {
                squares += count * count;
            }
            part += (double) squares / chain.size();
            whole += chain.size();
        }
        return new double[] {part, whole};
    }

    /** CEAF-e: chains, paired one to one so that the sum of φ4 = 2·|common| / (|key chain| + |response chain|) is greatest. */
    public static <M> double[] ceafE(List<Set<M>> key, List<Set<M>> response) {
        double[][] gain = new double[key.size()][response.size()];
        for (int i = 0; i < key.size(); i++) {
            for (int j = 0; j < response.size(); j++) {
                Set<M> common = new HashSet<>(key.get(i));
                common.retainAll(response.get(j));
                gain[i][j] = 2.0
                        * common.size()
                        / (key.get(i).size() + response.get(j).size());
            }
        }
        double best = Assignment.greatestSum(gain);
        return new double[] {best, response.size(), best, key.size()};
    }

    /** The numbers of all three, for {@link Measure#meanF1}. */
    public static <M> double[] conll(List<Set<M>> key, List<Set<M>> response) {
        double[] all = new double[12];
        System.arraycopy(muc(key, response), 0, all, 0, 4);
        System.arraycopy(bCubed(key, response), 0, all, 4, 4);
        System.arraycopy(ceafE(key, response), 0, all, 8, 4);
        return all;
    }

    /** {@code chains} without those of one mention. */
    public static <M> List<Set<M>> withoutSingletons(List<Set<M>> chains) {
        List<Set<M>> kept = new ArrayList<>();
        for (Set<M> chain : chains) {
            if (chain.size() > 1) {
                kept.add(chain);
            }
        }
        return kept;
    }

    private static <M> Map<M, Integer> chainOf(List<Set<M>> chains) {
        Map<M, Integer> chainOf = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (M mention : chains.get(i)) {
                chainOf.put(mention, i);
            }
        }
        return chainOf;
    }
}
