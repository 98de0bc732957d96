package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.ActorKind;

/** What the last word of a capitalised name says about its bearer: a "… Corp" is a company. */
final class NameEndings {
    private NameEndings() {}

    /** Kind, sector and CAMEO role of a body. */
    record Ending(
            ActorKind kind,
            @Nullable String sector,
            @Nullable String cameo) {}

    static Ending of(Table.Row row) {
        return new Ending(
                ActorKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("sector").isEmpty() ? null : row.get("sector"),
                row.get("cameo").isEmpty() ? null : row.get("cameo"));
    }
}
