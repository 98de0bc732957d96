package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;

/**
 * In whose name a text is written, where it says so: who "we" and "I" outside quotation marks are.
 *
 * @param actors who they are; empty if the text does not say
 * @param voice the words that name them, {@code null} if nobody is named
 * @param declared true if the text calls itself a statement of theirs: then they, and no reporter, say all that is in it
 */
record Narrator(List<Actor> actors, @Nullable Voice voice, boolean declared) {
    static final Narrator NOBODY = new Narrator(List.of(), null, false);

    Narrator {
        actors = List.copyOf(actors);
    }

    boolean isKnown() {
        return !actors.isEmpty();
    }
}
