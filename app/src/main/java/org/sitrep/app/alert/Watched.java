package org.sitrep.app.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A watch and how it stands.
 *
 * @param seen how far it has looked, {@code null} if it never has
 */
public record Watched(Watch watch, @Nullable Instant seen) {
    /** What was learned until then was looked at, or is not wanted. */
    public Instant from() {
        return seen == null || seen.isBefore(watch.since()) ? watch.since() : seen;
    }
}
