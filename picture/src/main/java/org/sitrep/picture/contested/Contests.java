package org.sitrep.picture.contested;

import java.util.List;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.state.States;

/** All that is contested. Stateless and thread-safe. */
public final class Contests {
    private Contests() {}

    /** What the tellings of {@code event} contradict each other in. */
    public static List<Contested> of(Joined event) {
        return EventContests.of(event);
    }

    /** What the claims of one matter of {@link States} contradict each other in. */
    public static List<Contested> of(List<StateClaim> matter) {
        return StateContests.of(matter);
    }
}
