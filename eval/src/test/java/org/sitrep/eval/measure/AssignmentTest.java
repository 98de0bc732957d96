package org.sitrep.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void greedyWouldGetLess() {
        assertThat(Assignment.greatestSum(new double[][] {{10, 9}, {9, 1}})).isEqualTo(18);
    }

    @Test
    void moreRowsThanColumns() {
        assertThat(Assignment.greatestSum(new double[][] {{1}, {5}, {3}})).isEqualTo(5);
    }

    @Test
    void nothingToAssign() {
        assertThat(Assignment.greatestSum(new double[0][0])).isZero();
        assertThat(Assignment.greatestSum(new double[2][0])).isZero();
    }

    @Test
    void agreesWithTryingAll() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : gain) {
                for (int j = 0; j < gain[0].length; j++) {
                    row[j] = random.nextInt(10) / 10.0;
                }
            }
            assertThat(Assignment.greatestSum(gain)).isCloseTo(tryAll(gain, 0, 0), within(1e-9));
        }
    }

    private static double tryAll(double[][] gain, int row, int used) {
        if (row == gain.length) {
            return 0;
        }
        double best = tryAll(gain, row + 1, used);
        for (int j = 0; j < gain[0].length; j++) {
            if ((used & (1 << j)) == 0) {
                best = Math.max(best, gain[row][j] + tryAll(gain, row + 1, used | (1 << j)));
            }
        }
        return best;
    }
}
