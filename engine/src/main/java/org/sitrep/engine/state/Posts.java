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
    /** What people are to somebody, and never a post: rivals, supporters, refugees. */
    private final Set<String> relations = new HashSet<>();

    Posts(Knowledge knowledge) {
        for (Table.Row row : knowledge.table("knowledge/roles.tsv").rows()) {
            boolean state = switch (row.get("sector")) {
                case "GOV", "LEG", "JUD" -> true;
                default -> false;
            };
            boolean outside = switch (row.get("sector")) {
                case "OPP", "CVL", "REF", "CRM", "AGR" -> true;
                default -> false;
            };
            if (outside && row.get("sort").equals("member")) {
                relations.add(row.get("noun").toLowerCase(Locale.ROOT));
            }
            if (!row.get("sort").equals("office") && !state) {
                plain.add(row.get("noun").toLowerCase(Locale.ROOT));
            }
        }
    }

    /** True if holding {@code role} is a state of affairs of its own: an office, or a place in some body. */
    boolean isPost(Actor.Role role) {
        String title = role.title().toLowerCase(Locale.ROOT);
        return !relations.contains(title) && (role.of() != null || role.ofActor() != null || !plain.contains(title));
    }
}
