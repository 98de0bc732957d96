package org.sitrep.picture.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final int MOST = 5;

    /** Runs of which few are shared and some by all, all in the sample. */
    private static int[] some(Random random) {
        int[] ranges = {10, 500, 20_000, 20_000};
        return random.ints(30, 0, ranges[random.nextInt(ranges.length)])
                .map(each -> 4 * each)
                .sorted()
                .distinct()
                .toArray();
    }

    @Test
    void findsWhatAMapWould() {
        Random random = new Random(3);
        Runs runs = new Runs();
        Map<Integer, int[]> documents = new HashMap<>();
        for (int number = 0; number < 2000; number++) {
            int[] its = some(random);
            documents.put(number, its);
            runs.add(number, its);
            // Mostly the oldest, as they are forgotten; at times another, as it is replaced.
            int gone = random.nextInt(10) == 0 ? random.nextInt(number + 1) : number - 200;
            int[] had = documents.remove(gone);
            if (had != null) {
                runs.remove(gone, had);
            }
        }
        Map<Integer, List<Integer>> plain = new HashMap<>();
        documents.forEach((number, its) -> {
            for (int run : its) {
                plain.computeIfAbsent(run, key -> new ArrayList<>()).add(number);
            }
        });
        for (int run = 0; run < 80_000; run++) {
            TreeSet<Integer> found = new TreeSet<>();
            runs.find(run, MOST, found);
            List<Integer> all = plain.getOrDefault(run, List.of());
            assertThat(found).isEqualTo(new TreeSet<>(all.size() > MOST ? List.of() : all));
        }
        assertThat(plain.values()).anyMatch(all -> all.size() > MOST).anyMatch(all -> all.size() == MOST);
    }
}
