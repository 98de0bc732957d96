package org.sitrep.picture.contested;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.state.States;

/** All that is contested. Stateless and thread-safe. */
public final class Contests {
    private Contests() {}

    /** What the tellings of {@code events} and the claims of {@code states} contradict each other in; events first, in their order. */
    public static List<Contested> of(List<SituationEvent> events, States states, Identities identities) {
        List<Contested> found = new ArrayList<>();
        for (SituationEvent event : events) {
            found.addAll(EventContests.of(event, identities));
        }
        found.addAll(StateContests.of(states));
        return List.copyOf(found);
    }
}
