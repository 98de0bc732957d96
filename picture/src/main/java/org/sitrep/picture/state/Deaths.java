package org.sitrep.picture.state;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.words.Fatal;

/** Who is told to have been killed: he holds no office any more. Stateless and thread-safe. */
final class Deaths {
    private Deaths() {}

    /** The killing of the actor {@code id} that a report tells of, of several one with a day; {@code null} if it tells of none. */
    static @Nullable Event of(String id, CodedRecord record) {
        List<Event> deaths = told(id, EventStatus.HAPPENED, record);
        return Stream.concat(deaths.stream().filter(each -> each.date() != null), deaths.stream())
                .findFirst()
                .orElse(null);
    }

    /** True if a report but denies that somebody killed him: whether he holds his office is not told. */
    static boolean denied(String id, CodedRecord record) {
        return told(id, EventStatus.HAPPENED, record).isEmpty()
                && !told(id, EventStatus.NEGATED, record).isEmpty();
    }

    private static List<Event> told(String id, EventStatus status, CodedRecord record) {
        return record.events().stream()
                .filter(event ->
                        event.status() == status && event.recipient().equals(List.of(id)) && killed(event, record))
                .toList();
    }

    private static boolean killed(Event event, CodedRecord record) {
        Range killed = event.size().killed();
        boolean counted = killed != null && killed.low() != null && killed.low() > 0;
        return event.type() == EventType.ASSAULT
                && (counted
                        || Fatal.says(
                                event.trigger().in(record.document().text()),
                                Cited.sentence(record, event.trigger()).text()));
    }
}
