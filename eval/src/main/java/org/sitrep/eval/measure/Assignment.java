package org.sitrep.eval.measure;

import java.util.Arrays;

/** The best one-to-one assignment (Kuhn and Munkres, with potentials; cubic time). */
public final class Assignment {
    private Assignment() {}

    /** The greatest sum of {@code gain} over pairs of a row and a column, each used once at most. Gains are 0 or more. */
    public static double greatestSum(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        if (rows == 0 || columns == 0) {
            return 0;
        }
        if (rows > columns) {
            double[][] turned = new double[columns][rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    turned[j][i] = gain[i][j];
                }
            }
            return greatestSum(turned);
        }
        int[] rowOf = assign(gain, rows, columns);
        double sum = 0;
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] > 0) {
                sum += gain[rowOf[j] - 1][j - 1];
            }
        }
        return sum;
    }

    /** Rows added one by one, each along the shortest augmenting path; index 0 is a stand-in for "free". */
    private static int[] assign(double[][] gain, int rows, int columns) {
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] slack = new double[columns + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            boolean[] done = new boolean[columns + 1];
            do {
                done[column] = true;
                int at = rowOf[column];
                double least = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!done[j]) {
                        double reduced = -gain[at - 1][j - 1] - rowPotential[at] - columnPotential[j];
                        if (reduced < slack[j]) {
                            slack[j] = reduced;
                            before[j] = column;
                        }
                        if (slack[j] < least) {
                            least = slack[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (done[j]) {
                        rowPotential[rowOf[j]] += least;
                        columnPotential[j] -= least;
                    } else {
                        slack[j] -= least;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        return rowOf;
    }
}
