package org.sitrep.engine.quote;

import java.util.Set;
import org.sitrep.engine.record.Stance;

/** Senses of attributions that no single word carries. */
final class Senses {
    /** "according to". */
    static final CueSense ACCORDING = bare("according to");
    /** A name and a colon, in a headline or a transcript. */
    static final CueSense COLON = bare(":");
    /** Quotation marks alone. */
    static final CueSense MARKS = bare("quotation marks");

    private Senses() {}

    private static CueSense bare(String cue) {
        return new CueSense(
                cue, CueSense.Word.NONE, Set.of("quote"), CueSense.Strength.SPEECH, "stated", Stance.ASSERTS, "");
    }
}
