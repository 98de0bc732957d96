package org.sitrep.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody sleeps by it. Thread-safe. */
public final class FakeClock implements InstantSource, Sleeper {
    private Instant now;

    public FakeClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration length) {
        now = now.plus(length);
    }
}
