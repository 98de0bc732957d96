package org.sitrep.ingest.fetch.watch;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
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
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Sleeper;
import org.sitrep.ingest.fetch.Web;

/**
 * Visits feeds when they are due and hands on what is new.
 *
 * <p>Several hosts at once, the feeds of one host one after another; a host that is slow keeps no other waiting. What a visit brings is handed on as a whole, never two visits
 * mixed, and only then remembered. Not thread-safe; one watch a book, and one call of {@link #round} or {@link #run} a watch.
 */
public final class Watch {
    /** Longest rest between two looks at the book, so that a feed that is added meanwhile does not wait long. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    /**
     * What visits came to.
     *
     * @param visits to feeds that were due
     * @param documents that came
     * @param problems that were said
     */
    public record Round(int visits, int documents, int problems) {
        static final Round NOTHING = new Round(0, 0, 0);

        Round and(Round other) {
            return new Round(visits + other.visits, documents + other.documents, problems + other.problems);
        }
    }

    private record Due(FeedBook.Entry entry, double chance) {}

    private final Web web;
    private final FeedBook book;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<News> each;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Future<?>> running = new LinkedHashMap<>();

    /** Guards what visits hand on, and the two fields below. */
    private final ReentrantLock handing = new ReentrantLock();

    private Round done = Round.NOTHING;
    private boolean ended;

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
        this.each = each;
        this.places = new Semaphore(hostsAtOnce, true);
    }

    /**
     * Visits every feed that is due, each once, and returns when all visits are done.
     *
     * @throws InterruptedException if the thread shall end; visits under way are broken off and count as not made
     */
    public Round round() throws InterruptedException {
        try {
            start();
            for (Future<?> one : running.values()) {
                finish(one);
            }
            return take();
        } finally {
            end();
        }
    }

    /**
     * Visits feeds as they become due, without end.
     *
     * @param after gets what was done since the last time, whenever something was; never while news is handed on
     * @throws InterruptedException when the thread shall end; visits under way are broken off and count as not made
     */
    public void run(Sleeper sleeper, Consumer<Round> after) throws InterruptedException {
        try {
            while (true) {
                start();
                sleeper.sleep(rest());
                sweep();
                report(after);
            }
        } finally {
            end();
        }
    }

    /** True if no visit is under way. */
    boolean idle() {
        return running.values().stream().allMatch(Future::isDone);
    }

    /** Starts the visits that are due, but none to a host that is being visited. */
    private void start() {
        Instant now = clock.instant();
        Map<String, List<Due>> hosts = new LinkedHashMap<>();
        for (FeedBook.Entry entry : book.all()) {
            String host = URI.create(entry.subscription().url()).getHost();
            if (entry.state().dueAt(now) && !running.containsKey(host)) {
                hosts.computeIfAbsent(host, key -> new ArrayList<>()).add(new Due(entry, random.nextDouble()));
            }
        }
        hosts.forEach((host, feeds) -> running.put(host, threads.submit(() -> {
            places.acquire();
            try {
                for (Due due : feeds) {
                    visit(due);
                }
            } finally {
                places.release();
            }
            return null;
        })));
    }

    /** Takes out the hosts that were visited. */
    private void sweep() throws InterruptedException {
        for (Iterator<Future<?>> it = running.values().iterator(); it.hasNext(); ) {
            Future<?> one = it.next();
            if (one.isDone()) {
                it.remove();
                finish(one);
            }
        }
    }

    private static void finish(Future<?> visits) throws InterruptedException {
        try {
            visits.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a visit failed", e.getCause());
        }
    }

    private void report(Consumer<Round> after) {
        handing.lock();
        try {
            Round round = take();
            if (round.visits() > 0) {
                after.accept(round);
            }
        } finally {
            handing.unlock();
        }
    }

    private Round take() {
        handing.lock();
        try {
            Round round = done;
            done = Round.NOTHING;
            return round;
        } finally {
            handing.unlock();
        }
    }

    /** From now on nothing is handed on: a visit that is broken off says things that are not so. */
    private void end() {
        handing.lock();
        try {
            ended = true;
        } finally {
            handing.unlock();
        }
        threads.shutdownNow();
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

    private void visit(Due due) throws InterruptedException {
        Subscription feed = due.entry.subscription();
        Visit.Result result = outcome(due);
        handing.lockInterruptibly();
        try {
            if (ended) {
                throw new InterruptedException();
            }
            for (News news : result.news()) {
                each.accept(news);
                done = done.and(
                        switch (news) {
                            case News.Came came -> new Round(0, 1, 0);
                            case News.Said said -> new Round(0, 0, 1);
                        });
            }
            // First handed on, then remembered, first the entries, then the feed: a crash between repeats and loses
            // nothing.
            Seen seen = result.seen();
            if (seen != null) {
                book.remember(feed.id(), seen);
            }
            book.change(feed.id(), result.change());
            done = done.and(new Round(1, 0, 0));
        } finally {
            handing.unlock();
        }
    }

    private Visit.Result outcome(Due due) {
        Subscription feed = due.entry.subscription();
        try {
            return new Visit(web, clock, due.entry, due.chance).go(book.seen(feed.id()));
        } catch (UncheckedIOException e) {
            // The book's disk is broken, which concerns all.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours must not take the other feeds with it; the place is what a report of it needs.
            StackTraceElement[] trace = e.getStackTrace();
            FetchProblem problem = new FetchProblem(
                    FetchProblem.Kind.OUR_MISTAKE, feed.url(), e + (trace.length > 0 ? " at " + trace[0] : ""));
            Instant now = clock.instant();
            FeedState state = due.entry.state();
            FeedState after =
                    state.failed(now, Rhythm.retry(now, state.failures() + 1, null, due.chance), problem.line());
            return new Visit.Result(
                    List.of(new News.Said(feed, problem)),
                    null,
                    entry -> new FeedBook.Entry(entry.subscription(), after));
        }
    }
}
