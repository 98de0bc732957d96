package org.sitrep.engine.state;

import java.util.List;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.State;
import org.sitrep.engine.time.Times;

/** Finds what holds. Thread-safe once built. */
public final class StateStage {
    public StateStage(Knowledge knowledge) {}

    public List<State> find(
            ParsedText text, Times times, Places places, Actors actors, Quotes quotes, List<Event> events) {
        return List.of();
    }
}
