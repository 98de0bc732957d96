package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Table;

/** Who heads which body between states, and when. Immutable; thread-safe. */
final class WorldLeaders {
    private final Map<String, List<Term>> byName = new HashMap<>();

    private record Term(NameEntry body, Known.Period time) {}

    /** A row whose body {@code names} does not have is passed over. */
    WorldLeaders(Table table, NameIndex<NameEntry> names) {
        for (Table.Row row : table.rows()) {
            for (NameEntry entry : names.exactly(row.get("body"))) {
                Known known = entry.known();
                if (entry.isName() && known != null && known.sort() == Known.Sort.ORGANISATION) {
                    Known.Period body = known.periods().get(0);
                    Known.Period time = new Known.Period(
                            body.kind(), null, body.sector(), body.code(), row.get("from"), row.get("to"), row.where());
                    List<String> all = new ArrayList<>(row.list("aliases"));
                    all.add(row.get("name"));
                    all.forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>(1))
                            .add(new Term(entry, time)));
                }
            }
        }
    }

    /** The body that {@code name} heads on {@code day}; of an unknown day, the last one; {@code null} if none. */
    @Nullable
    NameEntry body(@Nullable String name, @Nullable LocalDate day) {
        NameEntry found = null;
        for (Term term : name == null ? List.<Term>of() : byName.getOrDefault(name, List.of())) {
            found = day == null || term.time().holdsOn(day) ? term.body() : found;
        }
        return found;
    }
}
