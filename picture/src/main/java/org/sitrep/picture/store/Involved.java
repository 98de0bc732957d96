package org.sitrep.picture.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.Told;

/** Who and what has to do with each event, in the table {@code involved}. Used by the one writer; not thread-safe. */
final class Involved {
    private static final int AT_HAND = 20_000;
    private static final Names.More ONE = new Names.More(0, 0, 1, 0);
    private static final Names.More LESS = new Names.More(0, 0, -1, 0);

    private final Names names;
    private final Rows rows = new Rows("involved", List.of("event", "name"), List.of("kind"));
    private final Recent<Long, Map<Long, String>> known = new Recent<>(AT_HAND);

    Involved(Names names) {
        this.names = names;
    }

    /**
     * Writes down who and what has to do with an event from {@code now} on.
     *
     * @param fresh true if nobody has to do with it yet
     * @param joined {@code null} if it is told no more
     * @return the keys of those, and the kinds of their names
     */
    Map<Long, String> set(Session session, long event, boolean fresh, @Nullable Joined joined, long now) {
        Map<Long, String> before = fresh ? Map.of() : before(session, event);
        Map<Long, String> after = joined == null ? Map.of() : of(session, joined);
        after.forEach((name, kind) -> {
            if (!before.containsKey(name)) {
                if (fresh) {
                    rows.none(event, name);
                }
                rows.set(session, now, new @Nullable Object[] {kind}, event, name);
                names.count(session, name, ONE, now);
            }
        });
        before.forEach((name, kind) -> {
            if (!after.containsKey(name)) {
                rows.set(session, now, null, event, name);
                names.count(session, name, LESS, now);
            }
        });
        known.put(event, after);
        return after;
    }

    /** Writes what was held back. */
    void flush(Session session) {
        rows.flush(session);
    }

    private Map<Long, String> before(Session session, long event) {
        Map<Long, String> found = known.get(event);
        if (found != null) {
            return found;
        }
        rows.flush(session);
        Map<Long, String> read = new LinkedHashMap<>();
        session.all(
                "SELECT name, kind FROM involved WHERE event = ? AND until = " + Micros.FOREVER,
                row -> read.put(row.getLong(1), row.getString(2)) == null,
                event);
        return read;
    }

    private Map<Long, String> of(Session session, Joined joined) {
        Map<Long, String> all = new LinkedHashMap<>();
        for (Told told : joined.tellings()) {
            Stream.concat(told.actors().stream(), told.recipients().stream())
                    .forEach(each -> add(session, all, each.named() ? Names.ACTOR : Names.UNNAMED, each.id()));
            add(
                    session,
                    all,
                    Names.PLACE,
                    told.place() == null ? null : told.place().id());
            add(session, all, Names.OUTLET, told.outlet());
        }
        return all;
    }

    private void add(Session session, Map<Long, String> all, String kind, @Nullable String id) {
        Long name = id == null ? null : names.find(session, kind, id);
        if (name != null) {
            all.put(name, kind);
        }
    }
}
