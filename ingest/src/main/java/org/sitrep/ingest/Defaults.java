package org.sitrep.ingest;

import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Published;

/**
 * What the user said about all input.
 *
 * @param published publication date for items that state none themselves
 * @param source outlet for items that state none themselves
 */
public record Defaults(
        @Nullable Published published, @Nullable String source) {
    public static final Defaults NONE = new Defaults(null, null);
}
