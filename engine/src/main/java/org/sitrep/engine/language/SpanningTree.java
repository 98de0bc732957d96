package org.sitrep.engine.language;

import java.util.Arrays;

/** The best dependency tree with one root over arc scores, by Chu and Liu's and Edmonds' algorithm. Thread-safe. */
final class SpanningTree {
    private static final double BARRED = -1e9;

    private SpanningTree() {}

    /** True if {@code heads} (index 0 is the root, whose own head is not looked at) is a tree with one word under the root. */
    static boolean isTree(int[] heads) {
        int n = heads.length;
        int roots = 0;
        int[] seen = new int[n];
        for (int i = 1; i < n; i++) {
            if (heads[i] < 0 || heads[i] >= n || heads[i] == i) {
                return false;
            }
            roots += heads[i] == 0 ? 1 : 0;
            int at = i;
            while (at != 0 && seen[at] == 0) {
                seen[at] = i;
                at = heads[at];
            }
            if (at != 0 && seen[at] == i) {
                return false;
            }
        }
        return roots == 1;
    }

    /**
     * The heads of the best tree.
     *
     * @param scores by dependent and head, index 0 the root
     */
    static int[] heads(double[][] scores) {
        int n = scores.length;
        double[][] open = new double[n][];
        for (int i = 0; i < n; i++) {
            open[i] = scores[i].clone();
            open[i][i] = BARRED;
        }
        int[] best = spanning(open);
        int roots = 0;
        for (int i = 1; i < n; i++) {
            roots += best[i] == 0 ? 1 : 0;
        }
        return roots == 1 ? best : withOneRoot(open, best);
    }

    /** Of the words that want to hang under the root, the one whose tree scores best; of equals the first. */
    private static int[] withOneRoot(double[][] scores, int[] loose) {
        int[] best = loose;
        double bestTotal = Double.NEGATIVE_INFINITY;
        for (int root = 1; root < scores.length; root++) {
            if (loose[root] != 0) {
                continue;
            }
            double[][] one = new double[scores.length][];
            for (int i = 0; i < one.length; i++) {
                one[i] = scores[i].clone();
                one[i][0] = i == root ? scores[i][0] : BARRED / 100;
            }
            int[] heads = spanning(one);
            double total = 0;
            for (int i = 1; i < heads.length; i++) {
                total += one[i][heads[i]];
            }
            if (total > bestTotal) {
                bestTotal = total;
                best = heads;
            }
        }
        return best;
    }

    private static int[] spanning(double[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        for (int i = 1; i < n; i++) {
            heads[i] = best(scores[i]);
        }
        boolean[] inCycle = cycle(heads);
        if (inCycle.length == 0) {
            return heads;
        }
        int[] rest = indices(inCycle, false);
        int[] cycle = indices(inCycle, true);
        int m = rest.length;
        double[][] small = new double[m + 1][m + 1];
        int[] leaving = new int[m];
        int[] entering = new int[m];
        double cycleTotal = 0;
        for (int c : cycle) {
            cycleTotal += scores[c][heads[c]];
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                small[a][b] = scores[rest[a]][rest[b]];
            }
            double out = Double.NEGATIVE_INFINITY;
            double in = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < cycle.length; k++) {
                int c = cycle[k];
                if (scores[rest[a]][c] > out) {
                    out = scores[rest[a]][c];
                    leaving[a] = c;
                }
                double gain = scores[c][rest[a]] - scores[c][heads[c]];
                if (gain > in) {
                    in = gain;
                    entering[a] = c;
                }
            }
            small[a][m] = out;
            small[m][a] = in + cycleTotal;
        }
        for (int i = 0; i <= m; i++) {
            small[i][i] = BARRED;
        }
        int[] inner = spanning(small);
        int[] result = heads.clone();
        for (int a = 1; a < m; a++) {
            result[rest[a]] = inner[a] < m ? rest[inner[a]] : leaving[a];
        }
        result[entering[inner[m]]] = rest[inner[m]];
        return result;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Which words are in the first cycle; empty if there is none. */
    private static boolean[] cycle(int[] heads) {
        int n = heads.length;
        int[] seen = new int[n];
        for (int i = 1; i < n; i++) {
            int at = i;
            while (at != 0 && seen[at] == 0) {
                seen[at] = i;
                at = heads[at];
            }
            if (at != 0 && seen[at] == i) {
                boolean[] in = new boolean[n];
                for (int k = at; !in[k]; k = heads[k]) {
                    in[k] = true;
                }
                return in;
            }
        }
        return new boolean[0];
    }

    private static int[] indices(boolean[] in, boolean value) {
        int[] found = new int[in.length];
        int size = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == value) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
