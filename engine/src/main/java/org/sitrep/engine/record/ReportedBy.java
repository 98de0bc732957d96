package org.sitrep.engine.record;

import org.jspecify.annotations.Nullable;

/**
 * Who in the text says that the event is so.
 *
 * @param speaker actor id, {@code null} if the speaker is not known
 * @param span the words that name the speaker or, without such, the cue
 * @param quote quote id, {@code null} if it is not in a quote
 */
public record ReportedBy(
        @Nullable String speaker, Span span, @Nullable String quote) {}
