package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.RoleStatus;

/**
 * A word before a role noun that changes who is meant: "rebel" soldiers, the "former" president.
 *
 * @param sector PLOVER sector, {@code null} if the word gives none
 * @param cameo CAMEO role code, {@code null} if the word gives none
 * @param overrides the sector holds whatever the noun is; otherwise only if the noun takes its sector from what it belongs to
 * @param status how the office is held, {@code null} if the word does not say
 */
record Modifier(
        @Nullable String sector,
        @Nullable String cameo,
        boolean overrides,
        @Nullable RoleStatus status) {
    static Modifier of(Table.Row row) {
        return new Modifier(
                row.get("sector").isEmpty() ? null : row.get("sector"),
                row.get("cameo").isEmpty() ? null : row.get("cameo"),
                row.get("overrides").equals("y"),
                row.get("status").isEmpty()
                        ? null
                        : RoleStatus.valueOf(row.get("status").toUpperCase(Locale.ROOT)));
    }
}
