package org.sitrep.ingest.fetch.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.Validators;

/**
 * What the last visits to a feed left behind.
 *
 * @param validators to ask with the next time
 * @param lastVisit {@code null} before the first
 * @param nextVisit not before then; {@code null} for at once
 * @param interval the feed's own rhythm when it was last read; {@code null} if it never was
 * @param failures visits that failed in a row
 * @param failingSince the first of them; {@code null} if the last visit worked
 * @param lastProblem the line that said why the last visit failed; {@code null} if it worked
 * @param stopped true if it is not visited any more
 * @param channel what the feed calls itself
 * @param left true if entries wait for the next visit, so that it must be a whole one
 */
public record FeedState(
        Validators validators,
        @Nullable Instant lastVisit,
        @Nullable Instant nextVisit,
        @Nullable Duration interval,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String lastProblem,
        boolean stopped,
        @Nullable String channel,
        boolean left) {
    /** Never visited. */
    public static final FeedState NEW =
            new FeedState(Validators.NONE, null, null, null, 0, null, null, false, null, false);

    public FeedState {
        if (failures < 0 || (failures == 0) != (failingSince == null)) {
            throw new IllegalArgumentException("failures: " + failures + " since " + failingSince);
        }
    }

    /** True if a visit at {@code now} is in order. */
    public boolean dueAt(Instant now) {
        return !stopped && (nextVisit == null || !nextVisit.isAfter(now));
    }

    /** After a visit that found the feed. */
    FeedState worked(
            Validators given, Instant now, Instant next, Duration rhythm, @Nullable String name, boolean more) {
        return new FeedState(given, now, next, rhythm, 0, null, null, false, name, more);
    }

    /** After a visit that did not. */
    FeedState failed(Instant now, Instant next, String problem) {
        return new FeedState(
                validators,
                now,
                next,
                interval,
                failures + 1,
                failingSince == null ? now : failingSince,
                problem,
                false,
                channel,
                left);
    }

    /** Never again. */
    FeedState stopped(String problem) {
        return new FeedState(
                validators, lastVisit, null, interval, failures, failingSince, problem, true, channel, left);
    }
}
