package org.sitrep.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitrep.eval.gold.Problems;
import org.sitrep.eval.measure.Measure;
import org.sitrep.eval.measure.Score;
import org.sitrep.eval.measure.Tally;
import org.sitrep.eval.set.GoldSet;

/**
 * Measures gold sets with an engine. The result does not depend on the number of threads.
 *
 * @param threads how many items are coded at a time
 * @param limit how many items of each set are taken, from its first
 */
public record Run(Engine engine, int threads, int limit, Problems problems) {

    /** The scores of a set, and what went wrong item by item. */
    public record Measured(List<Score> scores, List<List<String>> wrong) {
        public Measured {
            scores = List.copyOf(scores);
            wrong = List.copyOf(wrong);
        }

        /** {@code most} of the things that went wrong, one from each item in turn. */
        public List<String> misses(int most) {
            List<String> lines = new ArrayList<>();
            int longest = wrong.stream().mapToInt(List::size).max().orElse(0);
            for (int round = 0; round < longest; round++) {
                for (List<String> item : wrong) {
                    if (lines.size() >= most) {
                        return lines;
                    }
                    if (round < item.size()) {
                        lines.add(item.get(round));
                    }
                }
            }
            return lines;
        }
    }

    /**
     * Reads, codes and scores one set.
     *
     * @throws IOException if a file of the set cannot be read
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public <I> Measured measure(GoldSet<I> set, Path folder) throws IOException, InterruptedException {
        List<I> items = set.read(folder, problems);
        if (items.size() > limit) {
            items = items.subList(0, limit);
        }
        Engine tolerant = new TolerantEngine(engine, problems);
        List<Tally> tallies = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> waiting = new ArrayList<>();
            for (I item : items) {
                waiting.add(pool.submit(() -> {
                    Tally tally = new Tally();
                    set.score(item, tolerant, tally);
                    return tally;
                }));
            }
            for (Future<Tally> each : waiting) {
                tallies.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("scoring " + set.name() + " failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        List<Score> scores = new ArrayList<>();
        for (Measure measure : set.measures()) {
            scores.add(Score.of(set.name(), measure, tallies));
        }
        return new Measured(scores, tallies.stream().map(Tally::wrong).toList());
    }
}
