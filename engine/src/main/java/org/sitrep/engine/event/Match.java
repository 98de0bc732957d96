package org.sitrep.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Because;

/**
 * A sense that holds at a word.
 *
 * @param at index of the trigger's head word
 * @param lost senses of the same word that did not hold, and why
 */
record Match(Sentence sentence, int at, Sense sense, Roles roles, List<Because.Lost> lost) {
    Match {
        lost = List.copyOf(lost);
    }

    /** The word that carries tense, negation and mood: the light verb of a noun, else the trigger itself. */
    int carrier() {
        Roles.LightUse light = roles.light();
        return light == null ? at : light.verb();
    }

    boolean isNoun() {
        return !roles.isVerb();
    }

    @Nullable
    Effect lightEffect() {
        Roles.LightUse light = roles.light();
        return light == null ? null : light.light().status();
    }
}
