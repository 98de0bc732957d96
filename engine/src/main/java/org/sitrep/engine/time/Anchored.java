package org.sitrep.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Span;

/**
 * A stretch of the calendar and what fixed it.
 *
 * @param by the words that the anchor stands in, {@code null} if there are none
 * @param lost where it would have been by another reading
 */
record Anchored(Stretch stretch, Anchor anchor, @Nullable Span by, List<Because.Lost> lost) {
    Anchored {
        lost = List.copyOf(lost);
    }

    static Anchored absolute(Stretch stretch) {
        return new Anchored(stretch, Anchor.ABSOLUTE, null, List.of());
    }

    static Anchored open(Stretch stretch) {
        return new Anchored(stretch, Anchor.NONE, null, List.of());
    }
}
