package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody said.
 *
 * @param id {@code q1}, {@code q2}, … in text order
 * @param speaker actor id, {@code null} if unknown
 * @param speakerSpan the words that name the speaker, {@code null} if none do
 * @param cue the words of saying, {@code null} if none
 * @param content what was said, in text order, never empty
 * @param addressee actor id
 * @param venue where it was said, in words
 * @param time time id
 * @param chain actor ids, who told whom
 */
public record Quote(
        String id,
        QuoteKind kind,
        @Nullable String speaker,
        @Nullable Span speakerSpan,
        @Nullable Span cue,
        List<Span> content,
        @Nullable String addressee,
        @Nullable Span venue,
        @Nullable String time,
        List<String> chain,
        List<Span> evidence,
        Because because) {
    public Quote {
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("quote without content");
        }
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("quote without evidence");
        }
    }
}
