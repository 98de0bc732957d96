package org.sitrep.app;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Inputs;
import org.sitrep.ingest.Problem;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Facts;

/**
 * Reads inputs, codes them on some threads, and hands the records on in the order of the input.
 *
 * <p>At most four documents a thread are in flight, so memory does not grow with the input. One use each; not thread-safe.
 */
final class Coding {
    private static final int IN_FLIGHT = 4;
    private static final String ENGLISH = "en";

    private final Coder coder;
    private final Defaults defaults;
    private final int threads;
    private final PrintWriter err;
    private final Progress progress;
    private final Deque<Future<Coded>> queue = new ArrayDeque<>();
    private Predicate<Document> wanted = document -> true;
    private final Map<String, Integer> otherLanguages = new TreeMap<>();
    private boolean bad;
    private long problems;

    /** A document's record, or the line that says why there is none. */
    private sealed interface Coded {
        record Done(CodedRecord record) implements Coded {}

        record Failed(String line) implements Coded {}
    }

    Coding(Coder coder, Defaults defaults, int threads, PrintWriter err, Progress progress) {
        this.coder = coder;
        this.defaults = defaults;
        this.threads = threads;
        this.err = err;
        this.progress = progress;
    }

    /** Leaves out, before they are coded, the documents for which this is false. */
    Coding only(Predicate<Document> those) {
        wanted = those;
        return this;
    }

    /** Items that could not be read or coded. */
    long problems() {
        return problems;
    }

    /** Codes these documents; true if nothing was bad. */
    boolean run(Stream<Document> documents, Consumer<CodedRecord> each) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            documents.forEach(document -> submit(document, pool, each));
            while (!queue.isEmpty()) {
                hand(each);
            }
        } finally {
            pool.shutdownNow();
        }
        progress.done();
        return !bad;
    }

    /** Codes {@code inputs} (file names, {@code -} for standard input); true if nothing was bad. */
    boolean run(List<String> inputs, Consumer<CodedRecord> each) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (String input : inputs) {
                open(input, pool, each);
            }
            while (!queue.isEmpty()) {
                hand(each);
            }
        } finally {
            pool.shutdownNow();
        }
        progress.done();
        if (!otherLanguages.isEmpty()) {
            err.println(notEnglish(otherLanguages).line());
        }
        return !bad;
    }

    private void open(String input, ExecutorService pool, Consumer<CodedRecord> each) {
        Inputs.read(input, System.in, defaults, read -> take(read, pool, each));
    }

    private void take(Read read, ExecutorService pool, Consumer<CodedRecord> each) {
        switch (read) {
            case Read.Bad(Problem problem) -> problem(problem);
            case Read.Remark(Problem problem) -> problem(problem);
            case Read.Good(Document document, Facts facts) -> submit(document, pool, each);
        }
    }

    private void submit(Document document, ExecutorService pool, Consumer<CodedRecord> each) {
        if (!wanted.test(document)) {
            return;
        }
        if (!document.language().equals(ENGLISH)) {
            otherLanguages.merge(document.language(), 1, Integer::sum);
            return;
        }
        while (queue.size() >= threads * IN_FLIGHT) {
            hand(each);
        }
        queue.add(pool.submit(() -> code(document)));
    }

    /** Text in another language is no mistake of the user's, but nothing is left out without a word. */
    private static Problem notEnglish(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        StringJoiner each = new StringJoiner(", ");
        counts.forEach((language, count) -> each.add(language + " " + count));
        return new Problem(Problem.Kind.NOT_ENGLISH, all + (all == 1 ? " document" : " documents"), each.toString());
    }

    private void problem(Problem problem) {
        bad = true;
        problems++;
        progress.clear();
        err.println(problem.line());
    }

    private Coded code(Document document) {
        try {
            return new Coded.Done(coder.code(document));
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours must not take the other documents with it; the place is what a report of it needs.
            StackTraceElement[] trace = e.getStackTrace();
            return new Coded.Failed("SIT-0201 document " + document.id() + " could not be coded: " + e
                    + (trace.length > 0 ? " at " + trace[0] : "") + "; please report it, the others go on");
        }
    }

    private void hand(Consumer<CodedRecord> each) {
        try {
            switch (queue.remove().get()) {
                case Coded.Done(CodedRecord record) -> {
                    each.accept(record);
                    progress.coded(record);
                }
                case Coded.Failed(String line) -> {
                    bad = true;
                    problems++;
                    progress.clear();
                    err.println(line);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("coding failed", e.getCause());
        }
    }
}
