package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.view.Rank;
import org.sitrep.picture.words.Words;

/** Actors, places, labels and outlets, and in how many reports each is. Used by the one writer; not thread-safe. */
final class Names {
    static final String ACTOR = "a";
    static final String UNNAMED = "u";
    static final String PLACE = "p";
    static final String TAG = "t";
    static final String OUTLET = "s";

    private static final int AT_HAND = 50_000;

    private final Rows named = new Rows("named", List.of("name"), List.of("kind", "id", "standing"));
    private final Recent<String, Long> keys = new Recent<>(AT_HAND);
    private final Recent<Long, About> abouts = new Recent<>(AT_HAND);
    private final Recent<Long, Tally> tallies = new Recent<>(AT_HAND);
    private final Map<Long, Tally> counted = new LinkedHashMap<>();
    private final List<@Nullable Object[]> passed = new ArrayList<>();

    /** By how much the numbers of a named thing change. */
    record More(long reports, long copies, long events, long statements) {}

    private record Tally(long since, long reports, long copies, long events, long statements) {
        private Tally after(More more, long now) {
            return new Tally(
                    now,
                    reports + more.reports,
                    copies + more.copies,
                    events + more.events,
                    statements + more.statements);
        }
    }

    /**
     * Something a report names.
     *
     * @param label what it is searched by
     * @param body as the report has it; only that of the first report is kept
     * @param sort of actors and labels, which kind of them
     * @param country of actors and places
     */
    record Named(
            String kind,
            String id,
            String label,
            byte[] body,
            @Nullable String sort,
            @Nullable String country) {}

    /** Kind and country of an actor, as first said. */
    record About(@Nullable String sort, @Nullable String country) {}

    /** Kind and country of what has this key, {@code null} if nothing has. */
    @Nullable
    About about(Session session, long name) {
        About known = abouts.get(name);
        if (known == null) {
            known = session.one(
                    "SELECT sort, country FROM name WHERE name = ?",
                    row -> new About(row.getString(1), row.getString(2)),
                    name);
        }
        if (known != null) {
            abouts.put(name, known);
        }
        return known;
    }

    /** The key of something that was named before, {@code null} if it was not. */
    @Nullable
    Long find(Session session, String kind, String id) {
        String at = kind + id;
        Long known = keys.get(at);
        if (known == null) {
            known = session.number("SELECT name FROM name WHERE kind = ? AND id = ?", kind, id);
        }
        if (known != null) {
            keys.put(at, known);
        }
        return known;
    }

    /** The key of a named thing, which gets one if it has none. */
    long key(Session session, Named thing) {
        Long known = find(session, thing.kind, thing.id);
        if (known == null) {
            known = session.key(
                    "INSERT INTO name (kind, id, label, body, sort, country, word) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING name",
                    thing.kind,
                    thing.id,
                    Words.fold(thing.label).replace('\0', ' '),
                    thing.body,
                    thing.sort,
                    thing.country,
                    thing.kind.equals(TAG) ? Tellings.lower(thing.label) : null);
            keys.put(thing.kind + thing.id, known);
            abouts.put(known, new About(thing.sort, thing.country));
        }
        return known;
    }

    /**
     * Writes down what a report names from now on.
     *
     * @param fresh true if it is new
     * @param day of publication, {@code null} if unknown
     * @param copy true if the report is a copy
     */
    void mention(
            Session session,
            long document,
            boolean fresh,
            @Nullable Long day,
            List<Named> things,
            boolean copy,
            long now) {
        Map<Long, Optional<Long>> before = fresh ? Map.of() : mentioned(session, document);
        Optional<Long> published = Optional.ofNullable(day);
        Set<Long> after = new TreeSet<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Named thing : things) {
            long name = key(session, thing);
            if (!after.add(name)) {
                continue;
            }
            Optional<Long> was = before.get(name);
            if (was == null) {
                count(session, name, thing, new More(1, copy ? 1 : 0, 0, 0), now);
            } else if (was.equals(published)) {
                continue;
            } else {
                // It is named as before and counted already; only the day is another.
                close(session, document, name, now);
            }
            rows.add(new @Nullable Object[] {document, name, now, Micros.FOREVER, day});
        }
        session.batch(
                "INSERT INTO mention (document, name, since, until, day) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (document, name, since) DO UPDATE SET until = excluded.until, day = excluded.day",
                rows);
        for (long name : before.keySet()) {
            if (!after.contains(name)) {
                close(session, document, name, now);
                count(session, name, null, new More(-1, copy ? -1 : 0, 0, 0), now);
            }
        }
    }

    private static Map<Long, Optional<Long>> mentioned(Session session, long document) {
        Map<Long, Optional<Long>> found = new TreeMap<>();
        for (Said said : session.all(
                "SELECT name, day FROM mention WHERE document = ? AND until = " + Micros.FOREVER,
                Names::said,
                document)) {
            found.put(said.name, said.day);
        }
        return found;
    }

    private record Said(long name, Optional<Long> day) {}

    private static Said said(ResultSet row) throws SQLException {
        long day = row.getLong(2);
        Optional<Long> published = row.wasNull() ? Optional.empty() : Optional.of(day);
        return new Said(row.getLong(1), published);
    }

    private static void close(Session session, long document, long name, long now) {
        session.change(
                "UPDATE mention SET until = ? WHERE document = ? AND name = ? AND until = " + Micros.FOREVER,
                now,
                document,
                name);
    }

    /** Adds to the numbers of a named thing. */
    void count(Session session, long name, More more, long now) {
        count(session, name, null, more, now);
    }

    private void count(Session session, long name, @Nullable Named thing, More more, long now) {
        Tally before = tally(session, name);
        Tally after = (before == null ? new Tally(now, 0, 0, 0, 0) : before).after(more, now);
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
                "INSERT INTO tally (name, since, reports, copies, events, statements) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (name, since) DO UPDATE SET reports = excluded.reports, copies = excluded.copies,"
                        + " events = excluded.events, statements = excluded.statements",
                passed);
        counted.clear();
        passed.clear();
        named.flush(session);
    }

    private static @Nullable Object[] row(long name, Tally tally) {
        return new @Nullable Object[] {name, tally.since, tally.reports, tally.copies, tally.events, tally.statements};
    }

    private @Nullable Tally tally(Session session, long name) {
        Tally waiting = counted.get(name);
        Tally known = waiting != null ? waiting : tallies.get(name);
        return known != null
                ? known
                : session.one(
                        "SELECT since, reports, copies, events, statements FROM tally WHERE name = ? ORDER BY since DESC LIMIT 1",
                        row -> new Tally(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
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
