package org.sitrep.picture.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.situation.ToldForm;

/**
 * Events of the picture with the records that tell them, in the order in which they were first told. Not thread-safe; gives one stream.
 *
 * <p>Some hundred events and the records used last are held at a time, however many there are.
 */
final class EventStream implements Iterator<SituationEvent> {
    private static final int AT_ONCE = 200;
    /** Events of one report follow each other, and reports of one event come in within days. */
    private static final int RECORDS = 500;

    private static final ToldForm TOLD = new ToldForm();

    private final Session session;
    private final Moment moment;
    private final Overlay overlay;
    private final Recent<Long, CodedRecord> records = new Recent<>(RECORDS);
    private final ArrayDeque<EventPages.Row> rows = new ArrayDeque<>();
    private final Map<Long, List<Said>> tellings = new HashMap<>();
    private Sql only = new Sql();
    private long last = -1;
    private boolean over;

    /** A telling and the key of its record. */
    private record Said(long record, Told told) {}

    EventStream(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
        this.overlay = Overlay.of(Corrections.all(session, moment.at()));
    }

    Stream<SituationEvent> all() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Those for which {@code condition}, which begins with AND, holds of their row {@code h}. */
    Stream<SituationEvent> only(Sql condition) {
        only = condition;
        return all();
    }

    @Override
    public boolean hasNext() {
        if (rows.isEmpty() && !over) {
            read();
        }
        return !rows.isEmpty();
    }

    @Override
    public SituationEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        EventPages.Row row = rows.remove();
        List<Said> said = tellings.remove(row.event());
        return new SituationEvent(
                row.id(),
                row.story(),
                said == null ? List.of() : said.stream().map(this::telling).toList());
    }

    private void read() {
        rows.addAll(new Sql()
                .add("SELECT h.event, h.id, h.story FROM happening h WHERE h.event > ? AND ", last)
                .holds(moment, "h")
                .add(only)
                .add(" ORDER BY h.event LIMIT " + AT_ONCE)
                .all(session, row -> new EventPages.Row(row.getLong(1), row.getString(2), row.getString(3), 0)));
        over = rows.size() < AT_ONCE;
        if (rows.isEmpty()) {
            return;
        }
        last = rows.getLast().event();
        new Sql()
                .add(
                        "SELECT t.event, v.record, t.body FROM telling t JOIN validity v ON v.validity = t.validity WHERE t.event")
                .in(rows.stream().map(EventPages.Row::event).toList())
                .add(" AND ")
                .holds(moment, "t")
                .add(" ORDER BY t.event, t.telling")
                .all(
                        session,
                        row -> tellings.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(new Said(row.getLong(2), TOLD.of(row.getBytes(3)))));
    }

    private Telling telling(Said said) {
        CodedRecord record = records.get(said.record);
        if (record == null) {
            record = overlay.apply(Reading.ofKey(session, said.record));
            records.put(said.record, record);
        }
        Event event = record.events().stream()
                .filter(each -> each.id().equals(said.told.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record of " + said.told.id() + " lacks the event"));
        return new Telling(record, event, said.told.learned(), said.told.independent());
    }
}
