package org.sitrep.picture.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.situation.Telling;

/** One article of two sentences, told with another status, date, toll or outlet each time. */
final class Told {
    private static final String TEXT = "Rebels shell Aden\nThe rebels shelled Aden on Monday, an army officer said.";
    private static final Because BECAUSE = Because.of("event/verb:shell");

    private Told() {}

    static Telling by(String source, EventStatus status, @Nullable String date, @Nullable Range killed) {
        Actor rebels = actor("a1", "rebels", ActorKind.ARMED_GROUP, "YEM", "REB", span("The rebels"));
        Actor officer = actor("a2", "army officer", ActorKind.PERSON, "YEM", "MIL", span("an army officer"));
        Place aden = new Place(
                "p1",
                "Aden",
                "YEM",
                null,
                12.78,
                45.04,
                Precision.CITY,
                415189,
                List.of(span("Aden")),
                List.of(span("Aden")),
                BECAUSE);
        Event event = new Event(
                "e1",
                EventType.ASSAULT,
                "heavy-weapons",
                List.of("military"),
                "194",
                4,
                -10.0,
                List.of("a1"),
                List.of(),
                "p1",
                null,
                date,
                status,
                false,
                new ReportedBy("a2", span("an army officer"), null),
                Stance.ASSERTS,
                new Size(killed, null, null, null),
                span("shelled"),
                List.of(span("The rebels shelled Aden on Monday, an army officer said.")),
                0.75,
                BECAUSE);
        CodedRecord record = new CodedRecord(
                new Document(
                        "d-" + source,
                        null,
                        TEXT,
                        Published.on(LocalDate.of(2022, 3, 1), Published.From.METADATA),
                        source,
                        null,
                        "en"),
                List.of(),
                List.of(),
                new CoderInfo("1", "r", "k", "m"),
                List.of(rebels, officer),
                List.of(aden),
                List.of(),
                List.of(event),
                List.of(),
                List.of(),
                List.of());
        return new Telling(record, event, Instant.parse("2022-03-02T06:00:00Z"), true);
    }

    private static Actor actor(String id, String name, ActorKind kind, String country, String sector, Span mention) {
        return new Actor(
                id,
                name,
                kind,
                country,
                sector,
                country + sector,
                null,
                List.of(),
                List.of(new Actor.Mention(mention, MentionForm.NOMINAL, "test")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(mention),
                BECAUSE);
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }
}
