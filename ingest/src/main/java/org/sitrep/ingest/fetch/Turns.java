package org.sitrep.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One request at a time to a host, and a gap behind each. Thread-safe. */
final class Turns {
    private static final class Host {
        final ReentrantLock lock = new ReentrantLock(true);
        Instant free = Instant.MIN;
    }

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Duration longestWait;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Turns(InstantSource clock, Sleeper sleeper, Duration longestWait) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.longestWait = longestWait;
    }

    /**
     * Waits for the turn and takes it; {@link #leave} must follow, in the same thread.
     *
     * @return {@code null} if it was taken, else when to come again
     * @throws InterruptedException if the thread shall end
     */
    @Nullable
    Instant enter(String host) throws InterruptedException {
        Host one = of(host);
        one.lock.lockInterruptibly();
        boolean taken = false;
        try {
            Instant now = clock.instant();
            if (one.free.isAfter(now)) {
                Duration wait = Duration.between(now, one.free);
                if (wait.compareTo(longestWait) > 0) {
                    return one.free;
                }
                sleeper.sleep(wait);
            }
            taken = true;
            return null;
        } finally {
            if (!taken) {
                one.lock.unlock();
            }
        }
    }

    /** Gives the turn back; the next one comes after {@code gap}. */
    void leave(String host, Duration gap) {
        Host one = of(host);
        Instant next = clock.instant().plus(gap);
        if (next.isAfter(one.free)) {
            one.free = next;
        }
        one.lock.unlock();
    }

    /** Keeps everybody away from {@code host}; only while holding its turn. */
    void pause(String host, Instant until) {
        Host one = of(host);
        if (until.isAfter(one.free)) {
            one.free = until;
        }
    }

    private Host of(String host) {
        return hosts.computeIfAbsent(host, name -> new Host());
    }
}
