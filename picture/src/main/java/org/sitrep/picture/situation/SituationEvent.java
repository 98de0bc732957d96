package org.sitrep.picture.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened (or is planned, denied, threatened), with everyone who tells it.
 *
 * @param id stable: made from the first telling
 * @param story id of the story it belongs to, {@code null} if none
 * @param tellings at least one, in the order in which they were learned
 */
public record SituationEvent(String id, @Nullable String story, List<Telling> tellings) {
    public SituationEvent {
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("an event that nobody tells");
        }
    }

    /** The telling that was learned first. */
    public Telling first() {
        return tellings.getFirst();
    }
}
