package org.sitrep.engine.place;

import java.util.List;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;

/** Finds and resolves toponyms. Thread-safe once built. */
public final class PlaceStage {
    public PlaceStage(Knowledge knowledge) {}

    public Places find(ParsedText text) {
        return new Places(List.of());
    }
}
