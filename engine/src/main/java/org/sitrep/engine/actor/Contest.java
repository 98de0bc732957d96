package org.sitrep.engine.actor;

import org.jspecify.annotations.Nullable;

/** Keeps the best of the actors that words may point back at, and the one that it beat. Used by one thread. */
final class Contest {
    private @Nullable Entity best;
    private @Nullable Entity second;

    @Nullable
    Entity best() {
        return best;
    }

    /** Lets {@code entity} in; it {@code wins} over the best so far, or loses to it. */
    void offer(Entity entity, boolean wins) {
        if (best == null) {
            best = entity;
        } else if (wins) {
            second = best;
            best = entity;
        } else if (second == null) {
            second = entity;
        }
    }

    /** The winner, {@code null} if nobody came; {@code mention} learns who lost. */
    @Nullable
    Entity settle(Mention mention, String why) {
        if (second != null && best != null) {
            mention.lose(second.called(), best.called() + " " + why);
        }
        return best;
    }
}
