package org.sitrep.picture.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Counts how many features each story shares with a report. Not thread-safe. */
final class Sharing {
    private int[] counts = new int[1024];
    private int[] counted = new int[1024];
    private int size;

    /** Counts each of these stories once more. */
    void add(int[] stories) {
        for (int story : stories) {
            if (story >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(2 * counts.length, story + 1));
            }
            if (counts[story]++ == 0) {
                if (size == counted.length) {
                    counted = Arrays.copyOf(counted, 2 * size);
                }
                counted[size++] = story;
            }
        }
    }

    /** The {@code most} stories that were counted most often, of equals the younger, the first of all first; and begins anew. */
    List<Integer> most(int most) {
        PriorityQueue<Long> best = new PriorityQueue<>(most + 1);
        long least = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            int story = counted[i];
            long place = (long) counts[story] << Integer.SIZE | story;
            counts[story] = 0;
            if (place > least) {
                best.add(place);
                if (best.size() > most) {
                    best.remove();
                    least = best.element();
                }
            }
        }
        size = 0;
        List<Long> sorted = new ArrayList<>(best);
        sorted.sort(Collections.reverseOrder());
        return sorted.stream().map(Long::intValue).toList();
    }
}
