package org.sitrep.picture.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of a thing that was derived from the records or asked for by a user, and is kept with all its earlier states.
 *
 * @param id unique among the things of its kind
 * @param body JSON in the terms of the package that derived it; {@code null} if from then on the thing is no more
 * @param since when this state was learned
 */
public record Kept(Kind kind, String id, @Nullable String body, Instant since) {
    /** What is kept. */
    public enum Kind {
        STORY,
        EVENT,
        CLAIM,
        STATE,
        SOURCE,
        WATCH
    }
}
