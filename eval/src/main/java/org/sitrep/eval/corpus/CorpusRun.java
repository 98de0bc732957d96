package org.sitrep.eval.corpus;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Invariants;
import org.sitrep.eval.Engine;
import org.sitrep.eval.gold.Problems;

/**
 * Codes a corpus and prints speed, memory, broken invariants and counts.
 *
 * <p>The first article is coded alone, for the time from the start of the process to the first record. Then all are coded with two threads, and {@code sample} of them
 * again with one thread; a record that differs between the two is a problem. Speeds are words and marks a second of wall time.
 *
 * @param sample how many articles are coded with one thread
 */
public record CorpusRun(Engine engine, List<Article> articles, int sample, PrintWriter out, Problems problems) {
    private record Coded(CodedRecord record, double seconds) {}

    /**
     * Runs and prints.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void run() throws InterruptedException {
        if (articles.isEmpty()) {
            problems.add("corpus: no articles");
            return;
        }
        engine.code(articles.get(0).document());
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        line("first record", "%.1f s after the start of the process", (System.currentTimeMillis() - started) / 1000.0);

        Memory memory = new Memory();
        Counts counts = new Counts();
        List<Integer> hashes = new ArrayList<>();
        long begin = System.nanoTime();
        Article slowest = articles.get(0);
        double slowestSeconds = 0;
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Coded>> waiting = new ArrayList<>();
            for (Article article : articles) {
                waiting.add(pool.submit(() -> code(article)));
            }
            for (int i = 0; i < waiting.size(); i++) {
                Coded coded = waiting.set(i, null).get();
                counts.add(coded.record());
                hashes.add(coded.record().hashCode());
                for (String broken : Invariants.broken(coded.record())) {
                    problems.add("corpus: " + articles.get(i).document().id() + " breaks an invariant: " + broken);
                    counts.broken++;
                }
                if (coded.seconds() > slowestSeconds) {
                    slowestSeconds = coded.seconds();
                    slowest = articles.get(i);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("coding the corpus failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        double two = speed(articles, begin);
        line("articles", "%d with %d words and marks", articles.size(), tokens(articles));
        line("2 threads", "%.0f words a second", two);
        line("slowest", "%s: %.2f s for %d words", slowest.document().id(), slowestSeconds, slowest.tokens());

        List<Article> again = articles.subList(0, Math.min(sample, articles.size()));
        begin = System.nanoTime();
        int different = 0;
        for (int i = 0; i < again.size(); i++) {
            if (code(again.get(i)).record().hashCode() != hashes.get(i)) {
                different++;
                problems.add("corpus: " + again.get(i).document().id() + " comes out differently the second time");
            }
        }
        line("1 thread", "%.0f words a second (first %d articles)", speed(again, begin), again.size());
        line("different the second time", "%d of %d", different, again.size());
        line("broken invariants", "%d", counts.broken);
        line("memory", "%s", memory);
        counts.print();
    }

    private Coded code(Article article) {
        long begin = System.nanoTime();
        CodedRecord record = engine.code(article.document());
        return new Coded(record, (System.nanoTime() - begin) / 1e9);
    }

    private static double speed(List<Article> articles, long begin) {
        return tokens(articles) / ((System.nanoTime() - begin) / 1e9);
    }

    private static long tokens(List<Article> articles) {
        return articles.stream().mapToLong(Article::tokens).sum();
    }

    private void line(String what, String format, Object... values) {
        out.println("corpus  " + what + ": " + String.format(Locale.ROOT, format, values));
    }

    /** What came out, in numbers. */
    private final class Counts {
        private final Map<String, Integer> things = new TreeMap<>();
        private final Map<String, Integer> types = new TreeMap<>();
        private int broken;
        private int without;

        void add(CodedRecord record) {
            things.merge("sentences", record.sentences().size(), Integer::sum);
            things.merge("actors", record.actors().size(), Integer::sum);
            things.merge("places", record.places().size(), Integer::sum);
            things.merge("times", record.times().size(), Integer::sum);
            things.merge("quotes", record.quotes().size(), Integer::sum);
            things.merge("events", record.events().size(), Integer::sum);
            things.merge("states", record.states().size(), Integer::sum);
            things.merge("tags", record.tags().size(), Integer::sum);
            things.merge("chains", record.chains().size(), Integer::sum);
            without += record.events().isEmpty() ? 1 : 0;
            for (Event event : record.events()) {
                types.merge(event.type().name(), 1, Integer::sum);
            }
        }

        void print() {
            things.forEach((thing, count) -> line(thing, "%d", count));
            line("articles without event", "%d", without);
            types.forEach((type, count) -> line("events " + type, "%d", count));
        }
    }
}
