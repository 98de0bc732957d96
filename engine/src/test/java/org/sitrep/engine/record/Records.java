package org.sitrep.engine.record;

import java.time.LocalDate;
import java.util.List;

/** Small records for tests, built by hand. */
public final class Records {
    /** Holds a character outside the basic plane, so that code points and UTF-16 units differ. */
    public static final String TEXT = "𝔗alks begin\nThe rebels attacked Aden on Monday, an official said.";

    private Records() {}

    /** The span of the first {@code words} in {@code text}. */
    public static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    /** A sound record with one thing of each kind. */
    public static CodedRecord sound() {
        return with(event("a1", EventStatus.HAPPENED, "2021-08-23", EventType.ASSAULT.quad(), 0.5));
    }

    /** The sound record with another event. */
    public static CodedRecord with(Event event) {
        Span headline = span(TEXT, "𝔗alks begin");
        Span sentence = new Span(headline.end() + 1, TEXT.length());
        Span rebels = span(TEXT, "The rebels");
        Span official = span(TEXT, "an official");
        Span aden = span(TEXT, "Aden");
        Span monday = span(TEXT, "Monday");
        Because because = Because.of("test/rule", rebels);
        return new CodedRecord(
                new Document(
                        "d1",
                        null,
                        TEXT,
                        Published.on(LocalDate.of(2021, 8, 24), Published.From.OPTION),
                        "Meridian Wire",
                        null,
                        "en"),
                List.of(new Section(SectionKind.HEADLINE, headline), new Section(SectionKind.BODY, sentence)),
                List.of(headline, sentence),
                new CoderInfo("1", "sha256:" + "0".repeat(64), "sha256:" + "1".repeat(64), "test"),
                List.of(
                        actor("a1", "rebels", ActorKind.ARMED_GROUP, rebels, because),
                        actor("a2", "official", ActorKind.PERSON, official, because)),
                List.of(new Place(
                        "p1",
                        "Aden",
                        "YEM",
                        null,
                        12.78,
                        45.04,
                        Precision.CITY,
                        415189,
                        List.of(aden),
                        List.of(aden),
                        because)),
                List.of(new Time(
                        "t1",
                        monday,
                        TimeType.DATE,
                        "2021-08-23",
                        "2021-08-23",
                        "2021-08-23",
                        "2021-08-23",
                        Anchor.PUBLISHED,
                        List.of(monday),
                        because)),
                List.of(event),
                List.of(new Quote(
                        "q1",
                        QuoteKind.INDIRECT,
                        "a2",
                        official,
                        span(TEXT, "said"),
                        List.of(span(TEXT, "The rebels attacked Aden on Monday")),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(sentence),
                        because)),
                List.of(new State(
                        "s1", "resists", "a1", "p1", null, null, null, StateStatus.HOLDS, List.of(sentence), because)),
                List.of(new Tag("Aden", TagKind.PLACE, "p1", 0.9, List.of(aden), because)));
    }

    /** The attack of the sound record. */
    public static Event event(String actor, EventStatus status, String date, int quad, double confidence) {
        Span trigger = span(TEXT, "attacked");
        return new Event(
                "e1",
                EventType.ASSAULT,
                null,
                List.of("military"),
                "190",
                quad,
                -10.0,
                List.of(actor),
                List.of(),
                "p1",
                "t1",
                date,
                status,
                false,
                new ReportedBy("a2", span(TEXT, "an official"), "q1"),
                Stance.ASSERTS,
                new Size(new Range(4, null), null, null, null),
                trigger,
                List.of(trigger),
                confidence,
                Because.of("test/rule", trigger));
    }

    private static Actor actor(String id, String name, ActorKind kind, Span mention, Because because) {
        return new Actor(
                id,
                name,
                kind,
                null,
                "REB",
                "REB",
                null,
                List.of(),
                List.of(new Actor.Mention(mention, MentionForm.NOMINAL, "test")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(mention),
                because);
    }
}
