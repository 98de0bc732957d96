package org.sitrep.picture.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.IdentityForm;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.situation.LocatedForm;

/** What the keys of named things stand for. Used for one question; not thread-safe. */
final class Named {
    private static final IdentityForm IDENTITY = new IdentityForm();
    private static final LocatedForm LOCATED = new LocatedForm();
    private static final int AT_ONCE = 500;

    private final Session session;

    Named(Session session) {
        this.session = session;
    }

    /** A named thing as people see it. */
    record Label(String id, String label) {}

    private record Row(long name, String kind, String id, byte[] body) {
        private Label label() {
            return new Label(
                    id,
                    switch (kind) {
                        case Names.PLACE -> LOCATED.of(body).name();
                        case Names.OUTLET -> Forms.TEXT.of(body);
                        default -> IDENTITY.of(body).name();
                    });
        }
    }

    private Map<Long, Row> rows(Collection<? extends @Nullable Long> names) {
        Map<Long, Row> found = new LinkedHashMap<>();
        Set<Long> known = new TreeSet<>();
        for (Long name : names) {
            if (name != null) {
                known.add(name);
            }
        }
        for (List<Long> some : Sql.parts(List.copyOf(known), AT_ONCE)) {
            new Sql()
                    .add("SELECT name, kind, id, body FROM name WHERE name")
                    .in(some)
                    .all(
                            session,
                            row -> found.put(
                                    row.getLong(1),
                                    new Row(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4))));
        }
        return found;
    }

    /** The bodies of these, by key. */
    Map<Long, byte[]> bodies(Collection<? extends @Nullable Long> names) {
        Map<Long, byte[]> bodies = new LinkedHashMap<>();
        rows(names).forEach((name, row) -> bodies.put(name, row.body));
        return bodies;
    }

    /** Actors, places and outlets by key. */
    Map<Long, Label> labels(Collection<Long> names) {
        Map<Long, Label> labels = new LinkedHashMap<>();
        rows(names).forEach((name, row) -> labels.put(name, row.label()));
        return labels;
    }

    /** A label as it is written, of several ways of writing the first in their order. */
    String label(String word) {
        return new Sql()
                        .add("SELECT id FROM name WHERE kind = 't' AND word = ?", word)
                        .all(
                                session,
                                row -> row.getString(1)
                                        .substring(row.getString(1).indexOf(' ') + 1))
                        .stream()
                        .sorted()
                        .findFirst()
                        .orElse(word);
    }
}
