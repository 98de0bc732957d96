package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
    @Test
    void knowsATree() {
        assertThat(SpanningTree.isTree(new int[] {0, 2, 0, 2})).isTrue();
        assertThat(SpanningTree.isTree(new int[] {0, 2, 1, 0})).isFalse();
        assertThat(SpanningTree.isTree(new int[] {0, 0, 0})).isFalse();
        assertThat(SpanningTree.isTree(new int[] {0, 1, 0})).isFalse();
        assertThat(SpanningTree.isTree(new int[] {0, 9, 0})).isFalse();
    }

    @Test
    void findsTheBestTreeOfAll() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            int n = 3 + trial % 3;
            double[][] scores = new double[n][n];
            for (double[] row : scores) {
                for (int i = 0; i < n; i++) {
                    row[i] = random.nextInt(50);
                }
            }
            int[] heads = SpanningTree.heads(scores);
            assertThat(SpanningTree.isTree(heads)).isTrue();
            assertThat(total(scores, heads)).isEqualTo(best(scores, new int[n], 1));
        }
    }

    private static double total(double[][] scores, int[] heads) {
        double total = 0;
        for (int i = 1; i < heads.length; i++) {
            total += scores[i][heads[i]];
        }
        return total;
    }

    private static double best(double[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return SpanningTree.isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            heads[word] = head;
            best = Math.max(best, best(scores, heads, word + 1));
        }
        return best;
    }
}
