package org.sitrep.ingest.fetch.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Sleeper;
import org.sitrep.ingest.fetch.Web;

/**
 * Visits feeds when they are due and hands on what is new.
 *
 * <p>Several hosts at once, the feeds of one host one after another. What a visit brings is handed on as a whole, never two visits mixed, and only then remembered. Not
 * thread-safe; one watch a book.
 */
public final class Watch {
    /** Longest rest between two rounds, so that a feed that is added meanwhile does not wait long. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    /**
     * What a round came to.
     *
     * @param visits feeds that were due
     * @param documents that came
     * @param problems that were said
     */
    public record Round(int visits, int documents, int problems) {}

    private final Web web;
    private final FeedBook book;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final int hostsAtOnce;
    private final Consumer<News> each;
    private final ReentrantLock handing = new ReentrantLock();

    /**
     * A watch.
     *
     * @param random spreads visits; asked in the order of the book, so the same seed spreads alike
     * @param each gets all news, one at a time; when it returns, the news counts as taken
     */
    public Watch(
            Web web, FeedBook book, InstantSource clock, RandomGenerator random, int hostsAtOnce, Consumer<News> each) {
        this.web = web;
        this.book = book;
        this.clock = clock;
        this.random = random;
        this.hostsAtOnce = hostsAtOnce;
        this.each = each;
    }

    private record Due(FeedBook.Entry entry, double chance) {}

    /**
     * Visits every feed that is due, each once.
     *
     * @throws InterruptedException if the thread shall end; visits under way are broken off
     */
    public Round round() throws InterruptedException {
        Instant now = clock.instant();
        Map<String, List<Due>> hosts = new LinkedHashMap<>();
        for (FeedBook.Entry entry : book.all()) {
            if (entry.state().dueAt(now)) {
                String host = URI.create(entry.subscription().url()).getHost();
                hosts.computeIfAbsent(host, key -> new ArrayList<>()).add(new Due(entry, random.nextDouble()));
            }
        }
        int[] counts = new int[3];
        Semaphore places = new Semaphore(hostsAtOnce, true);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Due> feeds : hosts.values()) {
                running.add(threads.submit(() -> {
                    places.acquire();
                    try {
                        for (Due due : feeds) {
                            visit(due, counts);
                        }
                    } finally {
                        places.release();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a visit failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new Round(counts[0], counts[1], counts[2]);
    }

    /**
     * Rounds without end.
     *
     * @param after gets what each round came to
     * @throws InterruptedException when the thread shall end
     */
    public void run(Sleeper sleeper, Consumer<Round> after) throws InterruptedException {
        while (true) {
            after.accept(round());
            sleeper.sleep(rest());
        }
    }

    private Duration rest() {
        Instant now = clock.instant();
        Duration rest = LONGEST_REST;
        for (FeedBook.Entry entry : book.all()) {
            Instant next = entry.state().nextVisit();
            if (!entry.state().stopped()
                    && next != null
                    && Duration.between(now, next).compareTo(rest) < 0) {
                rest = Duration.between(now, next);
            }
        }
        return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    private void visit(Due due, int[] counts) throws InterruptedException {
        Subscription feed = due.entry.subscription();
        Visit.Result result = outcome(due);
        handing.lockInterruptibly();
        try {
            // A visit that is broken off says things that are not so.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            counts[0]++;
            for (News news : result.news()) {
                each.accept(news);
                switch (news) {
                    case News.Came came -> counts[1]++;
                    case News.Said said -> counts[2]++;
                }
            }
            // First handed on, then remembered, first the entries, then the feed: a crash between repeats and loses
            // nothing.
            Seen seen = result.seen();
            if (seen != null) {
                book.remember(feed.id(), seen);
            }
            book.change(feed.id(), result.change());
        } finally {
            handing.unlock();
        }
    }

    private Visit.Result outcome(Due due) {
        Subscription feed = due.entry.subscription();
        try {
            return new Visit(web, clock, due.entry, due.chance).go(book.seen(feed.id()));
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof java.io.UncheckedIOException broken) {
                throw broken;
            }
            // A mistake of ours must not take the other feeds with it; the place is what a report of it needs.
            StackTraceElement[] trace = e.getStackTrace();
            FetchProblem problem = new FetchProblem(
                    FetchProblem.Kind.OUR_MISTAKE, feed.url(), e + (trace.length > 0 ? " at " + trace[0] : ""));
            Instant now = clock.instant();
            FeedState state = due.entry.state();
            FeedState after =
                    state.failed(now, Rhythm.retry(now, state.failures() + 1, null, due.chance), problem.line());
            @Nullable Seen nothing = null;
            return new Visit.Result(
                    List.of(new News.Said(feed, problem)),
                    nothing,
                    entry -> new FeedBook.Entry(entry.subscription(), after));
        }
    }
}
