package org.sitrep.eval.speed;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.corpus.Article;

/**
 * Runs engines over the same articles in the same process, one after the other, each after some articles to warm up. Speeds are words and marks a second of wall time and of processor time of
 * the threads that did the work; on a machine with other work only the second can be compared.
 */
record Comparison(List<Article> articles, int warmUp, int threads, PrintWriter out) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What one engine took: of processor time in seconds, of memory allocated in bytes, by all its threads. */
    record Cost(double wall, double processor, double allocated) {}

    /** Runs {@code contender} over the articles and prints its row. */
    Cost run(Contender contender) throws InterruptedException {
        String name = contender.name();
        Consumer<Document> coder = contender.work();
        articles.forEach(article -> contender.prepare().accept(article.document()));
        articles.subList(0, Math.min(warmUp, articles.size())).forEach(article -> coder.accept(article.document()));
        long begin = System.nanoTime();
        double processor = 0;
        double allocated = 0;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<double[]>> waiting = new ArrayList<>();
            for (Article article : articles) {
                waiting.add(pool.submit(() -> one(article.document(), coder)));
            }
            for (Future<double[]> each : waiting) {
                double[] took = each.get();
                processor += took[0];
                allocated += took[1];
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        Cost cost = new Cost((System.nanoTime() - begin) / 1e9, processor, allocated);
        long words = articles.stream().mapToLong(Article::tokens).sum();
        out.println(String.format(
                Locale.ROOT,
                "speed  %-60s %d threads  %7.0f words/s  %7.0f words/s of processor time  %6.0f bytes/word",
                name,
                threads,
                words / cost.wall(),
                words / cost.processor(),
                cost.allocated() / words));
        out.flush();
        return cost;
    }

    private static double[] one(Document document, Consumer<Document> coder) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        coder.accept(document);
        return new double[] {
            (THREADS.getCurrentThreadCpuTime() - time) / 1e9, THREADS.getCurrentThreadAllocatedBytes() - bytes
        };
    }
}
