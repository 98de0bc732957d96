package org.sitrep.picture.view;

/** How great a number is, roughly: lists that put the greatest first need not be put in another order with every report. */
public final class Rank {
    private Rank() {}

    /** Two steps for each doubling: 1, 2, 3, 4, 6, 8, 12, 16 and so on each begin a step. */
    public static int of(int number) {
        if (number < 1) {
            return -1;
        }
        int log = 31 - Integer.numberOfLeadingZeros(number);
        int half = log > 0 && (number >> (log - 1) & 1) == 1 ? 1 : 0;
        return 2 * log + half;
    }
}
