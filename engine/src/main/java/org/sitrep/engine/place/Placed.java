package org.sitrep.engine.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mention and the tokens of its sentence that it covers, the last one excluded. */
record Placed(Mention mention, int from, int to) {
    /** The one of {@code all} that starts at token {@code from}, {@code null} if none does. */
    static @Nullable Placed startingAt(int from, List<Placed> all) {
        for (Placed one : all) {
            if (one.from == from) {
                return one;
            }
        }
        return null;
    }
}
