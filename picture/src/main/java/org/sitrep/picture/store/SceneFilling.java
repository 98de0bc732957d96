package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the table {@code scene} of a store that was written before it had one, from the other tables of the picture and for all moments. Walks once through the events in
 * their order; an event at a time is in memory. Used for one step; not thread-safe.
 */
final class SceneFilling {
    private static final System.Logger LOG = System.getLogger(SceneFilling.class.getName());
    private static final int AT_ONCE = 5_000;
    private static final String INSERT = "INSERT INTO scene (since, until, country, day, event, "
            + String.join(", ", Scene.COLUMNS) + ") VALUES (?, ?, ?, ?, ?"
            + ", ?".repeat(Scene.COLUMNS.size()) + ")";

    private final Session session;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    private SceneFilling(Session session) {
        this.session = session;
    }

    /** A row of one event that held from {@code since} until {@code until}. */
    private record Held<T>(long event, long since, long until, T value) {
        boolean at(long moment) {
            return since <= moment && moment < until;
        }
    }

    private record Telling(
            long quad,
            String status,
            @Nullable String country,
            @Nullable String mode) {}

    private record Key(String country, long day) {}

    /** Fills the table, which must be empty. */
    static void run(Session session) {
        if (session.number("SELECT 1 FROM happening LIMIT 1") == null) {
            return;
        }
        LOG.log(
                System.Logger.Level.INFO,
                "The store is being brought up to date: what maps, timelines and facets count by is made from its picture,"
                        + " about a minute for a million reports");
        new SceneFilling(session).fill();
    }

    private void fill() {
        String happenings =
                "SELECT event, since, until, " + Keeping.HAPPENING.stream().collect(Collectors.joining(", "))
                        + " FROM happening ORDER BY event, since";
        String tellings = "SELECT event, since, until, quad, status, country, mode FROM telling ORDER BY event, until";
        String actors =
                "SELECT i.event, i.since, i.until, x.sort, x.country FROM involved i JOIN name x ON x.name = i.name"
                        + " WHERE i.kind IN ('a', 'u') ORDER BY i.event";
        try (Stream<Held<@Nullable Object[]>> rows = session.stream(happenings, row -> held(row, SceneFilling::said));
                Stream<Held<Telling>> told = session.stream(tellings, row -> held(row, SceneFilling::telling));
                Stream<Held<Names.About>> who = session.stream(
                        actors, row -> held(row, each -> new Names.About(each.getString(4), each.getString(5))))) {
            ByEvent<@Nullable Object[]> byRow = new ByEvent<>(rows.iterator());
            ByEvent<Telling> byTelling = new ByEvent<>(told.iterator());
            ByEvent<Names.About> byActor = new ByEvent<>(who.iterator());
            for (Long event = byRow.next(); event != null; event = byRow.next()) {
                event(event, byRow.of(event), byTelling.of(event), byActor.of(event));
            }
        }
        write();
    }

    private static <T> Held<T> held(ResultSet row, Session.Row<T> value) throws SQLException {
        return new Held<>(row.getLong(1), row.getLong(2), row.getLong(3), value.of(row));
    }

    private static @Nullable Object[] said(ResultSet row) throws SQLException {
        @Nullable Object[] said = new @Nullable Object[Keeping.HAPPENING.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = row.getObject(i + 4);
        }
        return said;
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(row.getLong(4), row.getString(5), row.getString(6), row.getString(7));
    }

    /** Rows that come by event, taken event by event. */
    private static final class ByEvent<T> {
        private final Iterator<Held<T>> rows;
        private @Nullable Held<T> ahead;

        ByEvent(Iterator<Held<T>> rows) {
            this.rows = rows;
            this.ahead = rows.hasNext() ? rows.next() : null;
        }

        /** The event that comes next, {@code null} if none does. */
        @Nullable
        Long next() {
            return ahead == null ? null : ahead.event;
        }

        /** The rows of {@code event}; those of events before it are passed over. */
        List<Held<T>> of(long event) {
            List<Held<T>> found = new ArrayList<>();
            for (Held<T> row = ahead; row != null && row.event <= event; row = ahead) {
                if (row.event == event) {
                    found.add(row);
                }
                ahead = rows.hasNext() ? rows.next() : null;
            }
            return found;
        }
    }

    private void event(
            long event,
            List<Held<@Nullable Object[]>> rows,
            List<Held<Telling>> tellings,
            List<Held<Names.About>> actors) {
        TreeSet<Long> moments = new TreeSet<>();
        Stream.of(rows, tellings, actors)
                .forEach(list -> list.forEach(row -> {
                    moments.add(row.since());
                    moments.add(row.until());
                }));
        Map<Key, Held<@Nullable Object[]>> open = new LinkedHashMap<>();
        for (Held<@Nullable Object[]> row : rows) {
            for (long at : moments.subSet(row.since, row.until)) {
                Scenes.Gathered all = new Scenes.Gathered();
                tellings.stream()
                        .filter(each -> each.at(at))
                        .map(Held::value)
                        .forEach(each -> all.telling(each.quad, each.status, each.country, each.mode));
                actors.stream().filter(each -> each.at(at)).map(Held::value).forEach(all::actor);
                Scene scene = Scene.of(row.value, all);
                Long next = moments.higher(at);
                scene.rows()
                        .forEach(country -> goOn(
                                open,
                                new Key(country, scene.day()),
                                new Held<>(event, at, next == null ? row.until : next, scene.values())));
            }
        }
        open.forEach(this::put);
    }

    /** Goes on with the row that stands if it says the same, or begins another. */
    private void goOn(Map<Key, Held<@Nullable Object[]>> open, Key key, Held<@Nullable Object[]> row) {
        Held<@Nullable Object[]> before = open.get(key);
        boolean same = before != null && before.until == row.since && Arrays.equals(before.value, row.value);
        if (before != null && !same) {
            put(key, before);
        }
        open.put(key, before != null && same ? new Held<>(row.event, before.since, row.until, row.value) : row);
    }

    private void put(Key key, Held<@Nullable Object[]> row) {
        List<@Nullable Object> all =
                new ArrayList<>(Arrays.asList(row.since, row.until, key.country, key.day, row.event));
        all.addAll(Arrays.asList(row.value));
        waiting.add(all.toArray());
        if (waiting.size() >= AT_ONCE) {
            write();
        }
    }

    private void write() {
        session.batch(INSERT, waiting);
        waiting.clear();
    }
}
