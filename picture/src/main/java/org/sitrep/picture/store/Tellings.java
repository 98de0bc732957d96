package org.sitrep.picture.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Ledger;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;

/** The tellings of events, in the tables {@code telling} and {@code part}. Used by the one writer; not thread-safe. */
final class Tellings implements Ledger<Told> {
    private static final int AT_HAND = 6_000;
    private static final int AT_ONCE = 32;
    private static final String SOME = "SELECT event, body FROM telling WHERE until = ? AND event IN ("
            + "?, ".repeat(AT_ONCE - 1) + "?) ORDER BY telling";
    private static final String COLUMNS =
            "event, document, validity, since, until, mode, cameo, quad, goldstein, status,"
                    + " historical, reported, stance, confidence, first_day, last_day, published, learned, place, country, admin1,"
                    + " accuracy, geonames, killed_low, killed_high, wounded_low, wounded_high, arrested_low, arrested_high,"
                    + " protesters_low, protesters_high, document_id, outlet, source, words, lat, lon, body";
    private static final String INSERT = "INSERT INTO telling (" + COLUMNS + ") VALUES ("
            + "?, ".repeat(COLUMNS.split(",").length - 1) + "?) RETURNING telling";

    private final Form<Told> form;
    private final Current current;
    private final List<@Nullable Object[]> parts = new ArrayList<>();
    private final Recent<String, List<Told>> atHand = new Recent<>(AT_HAND);

    Tellings(Form<Told> form, Current current) {
        this.form = form;
        this.current = current;
    }

    @Override
    public List<Told> of(String event) {
        return List.copyOf(there(event));
    }

    private List<Told> there(String event) {
        if (!atHand.containsKey(event)) {
            expect(List.of(event));
        }
        return atHand.computeIfAbsent(event, key -> new ArrayList<>());
    }

    @Override
    public void expect(Collection<String> events) {
        List<String> unknown = events.stream()
                .filter(event -> !atHand.containsKey(event))
                .distinct()
                .toList();
        for (List<String> some : Sql.parts(unknown, AT_ONCE)) {
            @Nullable Object[] values = new @Nullable Object[AT_ONCE + 1];
            values[0] = Micros.FOREVER;
            Map<String, List<Told>> found = new HashMap<>();
            for (int i = 0; i < AT_ONCE; i++) {
                values[i + 1] = Long.valueOf(some.get(Math.min(i, some.size() - 1)));
            }
            some.forEach(event -> found.put(event, new ArrayList<>()));
            current.session()
                    .all(
                            SOME,
                            row -> found.getOrDefault(row.getString(1), new ArrayList<>())
                                    .add(form.of(row.getBytes(2))),
                            values);
            atHand.putAll(found);
        }
    }

    @Override
    public void strike(String event, String document) {
        there(event).removeIf(told -> told.document().equals(document));
        Current.Report report = current.report();
        current.session()
                .change(
                        "UPDATE telling SET until = ? WHERE event = ? AND document = ? AND until = ?",
                        report.since(),
                        Long.valueOf(event),
                        report.document(),
                        Micros.FOREVER);
    }

    @Override
    public void add(String event, Told told) {
        there(event).add(told);
        Current.Report report = current.report();
        Event coded = report.learned().record().events().stream()
                .filter(each -> each.id().equals(told.event()))
                .findFirst()
                .orElseThrow();
        Located place = told.place();
        DayRange days = DayRange.of(told.date());
        long key = current.session()
                .key(
                        INSERT,
                        Long.valueOf(event),
                        report.document(),
                        report.validity(),
                        report.since(),
                        Micros.FOREVER,
                        lower(told.mode()),
                        coded.cameo(),
                        coded.quad(),
                        coded.goldstein(),
                        told.status().word(),
                        String.valueOf(told.historical()),
                        String.valueOf(told.reported()),
                        told.stance() == null ? null : told.stance().word(),
                        coded.confidence(),
                        days == null ? null : days.first().toEpochDay(),
                        days == null ? null : days.last().toEpochDay(),
                        told.published() == null ? null : told.published().toEpochDay(),
                        told.learned().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay(),
                        place == null ? null : lower(place.name()),
                        place == null ? null : lower(place.country()),
                        place == null ? null : lower(place.admin1()),
                        place == null ? null : place.precision().word(),
                        place == null ? null : place.geonames(),
                        low(told.size().killed()),
                        high(told.size().killed()),
                        low(told.size().wounded()),
                        high(told.size().wounded()),
                        low(told.size().arrested()),
                        high(told.size().arrested()),
                        low(told.size().protesters()),
                        high(told.size().protesters()),
                        lower(told.document()),
                        told.outlet(),
                        lower(told.outlet()),
                        words(report.learned().record(), coded),
                        place == null ? null : place.lat(),
                        place == null ? null : place.lon(),
                        form.bytes(told));
        part(key, "a", coded.actor(), told.actors());
        part(key, "r", coded.recipient(), told.recipients());
    }

    /** Writes who has a part in the tellings, once the actors have their names in the store. */
    void flush() {
        current.session()
                .batch(
                        "INSERT INTO part (telling, side, number, name, names, kind, country, sector, code)"
                                + " VALUES (?, ?, ?, (SELECT name FROM name WHERE kind = ? AND id = ?), ?, ?, ?, ?, ?)",
                        parts);
        parts.clear();
    }

    private void part(long telling, String side, List<String> ids, List<Identity> identities) {
        int number = 0;
        for (String id : ids) {
            for (Actor actor : current.report().learned().record().actors()) {
                if (actor.id().equals(id) && number < identities.size()) {
                    Identity identity = identities.get(number);
                    parts.add(new @Nullable Object[] {
                        telling,
                        side,
                        number++,
                        identity.named() ? Names.ACTOR : Names.UNNAMED,
                        identity.id(),
                        Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                                .map(Tellings::lower)
                                .collect(Collectors.joining("\n", "\n", "\n")),
                        actor.kind().word(),
                        lower(actor.country()),
                        lower(actor.sector()),
                        lower(actor.code())
                    });
                }
            }
        }
    }

    /** Stands around each piece of evidence. */
    static final String AROUND = "\u0001";

    /** The pieces of evidence, each between marks. */
    private static @Nullable String words(CodedRecord record, Event event) {
        return lower(event.evidence().stream()
                .map(span -> span.in(record.document().text()))
                .collect(Collectors.joining(AROUND, AROUND, AROUND)));
    }

    /** As words are compared: without regard to case, and without the one character that a database cannot hold. */
    static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT).replace('\0', ' ');
    }

    private static @Nullable Integer low(@Nullable Range range) {
        return range == null ? null : range.low() == null ? Integer.valueOf(Integer.MIN_VALUE) : range.low();
    }

    private static @Nullable Integer high(@Nullable Range range) {
        return range == null ? null : range.high() == null ? Integer.valueOf(Integer.MAX_VALUE) : range.high();
    }
}
