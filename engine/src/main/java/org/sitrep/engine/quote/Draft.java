package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.Span;

/**
 * An attribution while it is being put together.
 *
 * @param sentence where its cue stands, or its content if it has no cue
 * @param at index of the cue's head word, −1 if there is no cue
 * @param sense what the cue means
 * @param cue the words of the cue, {@code null} if there are none
 * @param speaker who speaks, {@code null} if nobody is named
 * @param addressee who is spoken to, {@code null} if nobody is named
 * @param content what is said; empty while only the cue is known
 * @param frame how the cue holds its content, empty if it does not by itself
 * @param rule id of the rule that found it
 */
record Draft(
        Sentence sentence,
        int at,
        CueSense sense,
        @Nullable Span cue,
        @Nullable Voice speaker,
        @Nullable Voice addressee,
        List<Span> content,
        String frame,
        String rule) {
    Draft {
        content = List.copyOf(content);
    }

    Draft content(List<Span> spans) {
        return new Draft(sentence, at, sense, cue, speaker, addressee, spans, frame, rule);
    }

    Draft speaker(@Nullable Voice voice) {
        return new Draft(sentence, at, sense, cue, voice, addressee, content, frame, rule);
    }

    boolean touches(Span span) {
        for (Span own : content) {
            if (own.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** Where its content starts, or its cue if it has no content yet. */
    int start() {
        if (!content.isEmpty()) {
            return content.get(0).start();
        }
        return cue == null ? sentence.span().start() : cue.start();
    }
}
