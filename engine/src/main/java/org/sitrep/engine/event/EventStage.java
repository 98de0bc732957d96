package org.sitrep.engine.event;

import java.util.List;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.quote.Quotes;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.time.Times;

/** Finds events, their sides and whether they happened. Thread-safe once built. */
public final class EventStage {
    public EventStage(Knowledge knowledge) {}

    public List<Event> find(ParsedText text, Times times, Places places, Actors actors, Quotes quotes) {
        return List.of();
    }
}
