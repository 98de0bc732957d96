package org.sitrep.engine.tag;

import java.util.List;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Tag;

/** Finds labels for the whole document. Thread-safe once built. */
public final class TagStage {
    public TagStage(Knowledge knowledge) {}

    public List<Tag> find(ParsedText text, Places places, Actors actors, List<Event> events) {
        return List.of();
    }
}
