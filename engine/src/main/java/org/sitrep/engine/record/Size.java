package org.sitrep.engine.record;

import org.jspecify.annotations.Nullable;

/** How many people the event touched; {@code null} where the text does not say. */
public record Size(
        @Nullable Range killed,
        @Nullable Range wounded,
        @Nullable Range arrested,
        @Nullable Range protesters) {
    public static final Size NONE = new Size(null, null, null, null);
}
