package org.sitrep.picture.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;

/** Fills the look-ups: which record holds when, and what its events are found by. Used by the one writer; not thread-safe. */
final class Lookups {
    /** Events a record may have; a text has a hundredth of that. */
    private static final long EVENTS_A_RECORD = 65_536;

    private static final int NAMES_KEPT = 50_000;

    private final Dialect dialect;
    private final Map<String, Long> parties = new LinkedHashMap<>();

    Lookups(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Forgets what was learned from a step that was taken back. */
    void forget() {
        parties.clear();
    }

    /** The key of event {@code e1}, {@code e2}, … of a record in the row {@code validity}. */
    private static long event(long validity, int number) {
        return validity * EVENTS_A_RECORD + number;
    }

    static long validity(long event) {
        return event / EVENTS_A_RECORD;
    }

    /** The id that the event has in its record. */
    static String id(long event) {
        return "e" + event % EVENTS_A_RECORD;
    }

    /** What an actor's name is found by: without case, accents and spare blanks. */
    static String nameKey(String name) {
        return "name:"
                + Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceAll("\\s+", " ");
    }

    static String countryKey(String country) {
        return "country:" + country;
    }

    void words(Session session, long version, Document document) {
        String title = document.title();
        String text = document.text();
        String all = title == null || text.startsWith(title) ? text : title + "\n" + text;
        session.batch(
                dialect.addWords(),
                List.<@Nullable Object[]>of(new @Nullable Object[] {version, dialect.searchable(all)}));
    }

    /** Ends the validity of whatever record of the document still holds. */
    static void close(Session session, long document, long at) {
        Long open = session.number(
                "SELECT validity FROM validity WHERE document = ? AND until = ?", document, Micros.FOREVER);
        if (open != null) {
            session.change("UPDATE validity SET until = ? WHERE validity = ?", at, open);
            session.change(
                    "UPDATE event SET until = ? WHERE event BETWEEN ? AND ?",
                    at,
                    event(open, 0),
                    event(open + 1, 0) - 1);
        }
    }

    /**
     * Puts a record in that holds from {@code since} to {@code until}.
     *
     * @param coded as corrected
     */
    void record(Session session, long record, long document, long version, CodedRecord coded, long since, long until) {
        long validity = session.key(
                "INSERT INTO validity (record, document, version, since, until) VALUES (?, ?, ?, ?, ?) RETURNING validity",
                record,
                document,
                version,
                since,
                until);
        if (since == until) {
            // It never holds, so nothing is ever found by it.
            return;
        }
        Map<String, Actor> actors = new LinkedHashMap<>();
        coded.actors().forEach(actor -> actors.put(actor.id(), actor));
        Map<String, Place> places = new LinkedHashMap<>();
        coded.places().forEach(place -> places.put(place.id(), place));
        List<@Nullable Object[]> events = new ArrayList<>();
        List<@Nullable Object[]> located = new ArrayList<>();
        Set<PartyRow> found = new LinkedHashSet<>();
        for (Event event : coded.events()) {
            int number = Integer.parseInt(event.id().substring(1));
            if (number >= EVENTS_A_RECORD) {
                break;
            }
            long key = event(validity, number);
            Days days = Days.of(event);
            Place place = event.place() == null ? null : places.get(event.place());
            Double lat = place == null ? null : place.lat();
            Double lon = place == null ? null : place.lon();
            events.add(new @Nullable Object[] {
                key,
                event.type().name(),
                event.status().word(),
                event.quad(),
                days.first(),
                days.last(),
                place == null ? null : place.country(),
                lat,
                lon,
                since,
                until
            });
            if (lat != null && lon != null) {
                located.add(new @Nullable Object[] {key, lon, lat});
            }
            event.actor().forEach(id -> party(session, found, actors.get(id), days.first(), key, "a"));
            event.recipient().forEach(id -> party(session, found, actors.get(id), days.first(), key, "r"));
        }
        session.batch(
                "INSERT INTO event (event, type, status, quad, day, last_day, country, lat, lon, since, until)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
        session.batch(dialect.addPlace(), located);
        List<@Nullable Object[]> rows = new ArrayList<>();
        found.forEach(one -> rows.add(new @Nullable Object[] {one.party, one.day, one.event, one.side}));
        session.batch("INSERT INTO party (party, day, event, side) VALUES (?, ?, ?, ?)", rows);
    }

    private record PartyRow(long party, long day, long event, String side) {}

    private void party(Session session, Set<PartyRow> rows, @Nullable Actor actor, long day, long event, String side) {
        if (actor == null) {
            return;
        }
        rows.add(new PartyRow(key(session, nameKey(actor.name())), day, event, side));
        if (actor.country() != null) {
            rows.add(new PartyRow(key(session, countryKey(actor.country())), day, event, side));
        }
    }

    private long key(Session session, String name) {
        Long known = parties.get(name);
        if (known != null) {
            return known;
        }
        Long stored = session.number("SELECT party FROM party_name WHERE name = ?", name);
        long key =
                stored != null ? stored : session.key("INSERT INTO party_name (name) VALUES (?) RETURNING party", name);
        if (parties.size() >= NAMES_KEPT) {
            parties.clear();
        }
        parties.put(name, key);
        return key;
    }
}
