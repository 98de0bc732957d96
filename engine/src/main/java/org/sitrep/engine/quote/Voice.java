package org.sitrep.engine.quote;

import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Span;

/**
 * The words that name somebody who speaks or is spoken to.
 *
 * @param sentence where they stand
 * @param head index of their head word
 * @param span all of them
 */
record Voice(Sentence sentence, int head, Span span) {
    /** Where the head word stands. */
    Span headSpan() {
        return sentence.token(head).span();
    }
}
