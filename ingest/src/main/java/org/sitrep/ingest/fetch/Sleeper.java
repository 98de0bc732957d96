package org.sitrep.ingest.fetch;

import java.time.Duration;

/** Waits. Passed in, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns when {@code length} has passed.
     *
     * @throws InterruptedException if the thread shall end
     */
    void sleep(Duration length) throws InterruptedException;

    /** Really waits. */
    static Sleeper real() {
        return Thread::sleep;
    }
}
