package org.sitrep.engine.time;

import java.util.List;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;

/** Finds and resolves time expressions. Thread-safe once built. */
public final class TimeStage {
    public TimeStage(Knowledge knowledge) {}

    public Times tag(ParsedText text) {
        return new Times(List.of());
    }
}
