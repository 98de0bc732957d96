package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.view.Rank;
import org.sitrep.picture.words.Words;

/** Actors, places, labels and outlets, and in how many reports each is. Used by the one writer; not thread-safe. */
final class Names {
    static final String ACTOR = "a";
    static final String PLACE = "p";
    static final String TAG = "t";
    static final String OUTLET = "s";

    private static final int AT_HAND = 50_000;

    private final Rows named = new Rows("named", List.of("name"), List.of("kind", "id", "standing"));
    private final Recent<String, Long> keys = new Recent<>(AT_HAND);
    private final Recent<Long, Tally> tallies = new Recent<>(AT_HAND);
    private final Map<Long, Tally> counted = new LinkedHashMap<>();
    private final List<@Nullable Object[]> passed = new ArrayList<>();

    private record Tally(long since, long reports, long copies) {}

    /**
     * Something a report names.
     *
     * @param label what it is searched by
     * @param body as the report has it; only that of the first report is kept
     */
    record Named(String kind, String id, String label, byte[] body) {}

    /** The key of a named thing, which gets one if it has none. */
    long key(Session session, Named thing) {
        String at = thing.kind + thing.id;
        Long known = keys.get(at);
        if (known == null) {
            known = session.number("SELECT name FROM name WHERE kind = ? AND id = ?", thing.kind, thing.id);
        }
        if (known == null) {
            known = session.key(
                    "INSERT INTO name (kind, id, label, body) VALUES (?, ?, ?, ?) RETURNING name",
                    thing.kind,
                    thing.id,
                    Words.fold(thing.label).replace('\0', ' '),
                    thing.body);
        }
        keys.put(at, known);
        return known;
    }

    /**
     * Writes down what a report names from now on.
     *
     * @param fresh true if it is new
     * @param copy true if the report is a copy
     */
    void mention(Session session, long document, boolean fresh, List<Named> things, boolean copy, long now) {
        Set<Long> before = fresh
                ? Set.of()
                : new TreeSet<>(session.all(
                        "SELECT name FROM mention WHERE document = ? AND until = " + Micros.FOREVER,
                        row -> row.getLong(1),
                        document));
        Set<Long> after = new TreeSet<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Named thing : things) {
            long name = key(session, thing);
            if (after.add(name) && !before.contains(name)) {
                rows.add(new @Nullable Object[] {document, name, now, Micros.FOREVER});
                count(session, name, thing, 1, copy ? 1 : 0, now);
            }
        }
        session.batch(
                "INSERT INTO mention (document, name, since, until) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (document, name, since) DO UPDATE SET until = excluded.until",
                rows);
        for (long name : before) {
            if (!after.contains(name)) {
                session.change(
                        "UPDATE mention SET until = ? WHERE document = ? AND name = ? AND until = " + Micros.FOREVER,
                        now,
                        document,
                        name);
                count(session, name, null, -1, copy ? -1 : 0, now);
            }
        }
    }

    private void count(Session session, long name, @Nullable Named thing, int reports, int copies, long now) {
        Tally before = tally(session, name);
        Tally after = new Tally(
                now, (before == null ? 0 : before.reports) + reports, (before == null ? 0 : before.copies) + copies);
        Tally waiting = counted.put(name, after);
        if (waiting != null && waiting.since != now) {
            passed.add(row(name, waiting));
        }
        tallies.put(name, after);
        int standing = Rank.of((int) after.reports);
        if (before == null || Rank.of((int) before.reports) != standing) {
            place(session, name, thing, standing, now);
        }
    }

    /** Writes what was held back. */
    void flush(Session session) {
        counted.forEach((name, tally) -> passed.add(row(name, tally)));
        session.batch(
                "INSERT INTO tally (name, since, reports, copies) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (name, since) DO UPDATE SET reports = excluded.reports, copies = excluded.copies",
                passed);
        counted.clear();
        passed.clear();
        named.flush(session);
    }

    private static @Nullable Object[] row(long name, Tally tally) {
        return new @Nullable Object[] {name, tally.since, tally.reports, tally.copies};
    }

    private @Nullable Tally tally(Session session, long name) {
        Tally waiting = counted.get(name);
        Tally known = waiting != null ? waiting : tallies.get(name);
        return known != null
                ? known
                : session.one(
                        "SELECT since, reports, copies FROM tally WHERE name = ? ORDER BY since DESC LIMIT 1",
                        row -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3)),
                        name);
    }

    private void place(Session session, long name, @Nullable Named thing, int standing, long now) {
        @Nullable Object[] said;
        if (standing < 0) {
            said = null;
        } else if (thing != null) {
            said = new @Nullable Object[] {thing.kind, thing.id, standing};
        } else {
            said = session.one(
                    "SELECT kind, id FROM name WHERE name = ?",
                    row -> new @Nullable Object[] {row.getString(1), row.getString(2), standing},
                    name);
        }
        named.set(session, now, said, name);
    }
}
