package org.sitrep.app.alert;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Rounds one after the other on a thread of their own, until closed. Thread-safe.
 *
 * <p>Other processes may make rounds over the same store meanwhile: each alert is found once and each parcel handed to one of them. A round that fails is told of and the next is
 * made all the same. Closing lets the message that is on its way arrive and hands back those behind it, so that whoever comes next sends them at once.
 */
public final class Rounds implements AutoCloseable {
    /** Longest wait for a message that is on its way when the rounds end; it may then be sent twice, never lost. */
    private static final long ENDING_MILLIS = 4_000;

    private final Round round;
    private final Duration pause;
    private final Consumer<Throwable> faults;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(Round round, Duration pause, Consumer<Throwable> faults) {
        this.round = round;
        this.pause = pause;
        this.faults = faults;
        this.thread = Thread.ofPlatform().daemon().name("watches").unstarted(this::run);
    }

    /**
     * Begins at once.
     *
     * @param round used by nobody else from now on
     * @param pause from the end of a round to the next
     * @param faults takes what ended a round early
     */
    public static Rounds start(Round round, Duration pause, Consumer<Throwable> faults) {
        Rounds rounds = new Rounds(round, pause, faults);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        try {
            do {
                goOnce();
            } while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOnce() {
        try {
            round.go();
        } catch (RuntimeException e) {
            faults.accept(e);
        }
    }

    @Override
    public void close() {
        round.end();
        ended.countDown();
        try {
            thread.join(ENDING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
