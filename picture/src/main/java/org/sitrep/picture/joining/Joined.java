package org.sitrep.picture.joining;

import java.util.List;
import org.sitrep.picture.situation.Told;

/**
 * An event with everyone who tells it.
 *
 * @param id stable: made from the first telling
 * @param tellings at least one, in the order in which they were learned
 */
public record Joined(String id, List<Told> tellings) {
    public Joined {
        tellings = List.copyOf(tellings);
    }

    /** The telling that was learned first. */
    public Told first() {
        return tellings.getFirst();
    }
}
