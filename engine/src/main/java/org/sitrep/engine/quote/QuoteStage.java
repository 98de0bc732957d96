package org.sitrep.engine.quote;

import java.util.List;
import org.sitrep.engine.actor.Actors;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.time.Times;

/** Finds quotes and their speakers. Thread-safe once built. */
public final class QuoteStage {
    public QuoteStage(Knowledge knowledge) {}

    public Quotes find(ParsedText text, Actors actors, Times times) {
        return new Quotes(List.of());
    }
}
