package org.sitrep.engine.state;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.Actor;

/** Tells posts that somebody holds from ranks, honours and trades that a person has: a general, a Nobel laureate and a lawyer hold no office by that. Immutable. */
final class Posts {
    private final Set<String> plain = new HashSet<>();

    Posts(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("knowledge/roles.tsv").rows()) {
            boolean state = switch (row.get("sector")) {
                case "GOV", "LEG", "JUD" -> true;
                default -> false;
            };
            if (!row.get("sort").equals("office") && !state) {
                plain.add(row.get("noun").toLowerCase(Locale.ROOT));
            }
        }
    }

    /** True if holding {@code role} is a state of affairs of its own: an office, or a place in some body. */
    boolean isPost(Actor.Role role) {
        return role.of() != null
                || role.ofActor() != null
                || !plain.contains(role.title().toLowerCase(Locale.ROOT));
    }
}
