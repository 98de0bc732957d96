package org.sitrep.engine.actor;

import java.util.List;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.place.Places;
import org.sitrep.engine.time.Times;

/** Finds actors, their mentions, roles and codes. Thread-safe once built. */
public final class ActorStage {
    public ActorStage(Knowledge knowledge) {}

    public Actors find(ParsedText text, Times times, Places places) {
        return new Actors(List.of());
    }
}
