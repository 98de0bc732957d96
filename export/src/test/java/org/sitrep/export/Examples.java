package org.sitrep.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Anchor;
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
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/**
 * Five events made by hand, so that expected exports change with the formats only, never with the coder's rules: a shelling told by two outlets with two tolls, talks
 * between two states at a place known only by country, a denied attack, a protest in a state of the USA, and an attack long ago.
 */
public final class Examples {
    /** The first character lies outside the basic plane, so that code points and UTF-16 units differ. */
    private static final String FIRST =
            "𝔗ruce fails at Hajin\nRebels shelled Hajin on Monday, killing at least 4 soldiers, an army officer said.";

    private static final String SECOND =
            "Hajin shelled\nSix soldiers died when rebels shelled the town of Hajin, the ministry said.\nThe rebels denied it.";

    private static final String THIRD =
            "Ministers meet\nSyria and Turkey held talks in Iraq.\nA \"tab\there; and a comma,\" marched 300 people in Texas.\nArmenia bombed Kars in the 1990s.";

    private static final Because BECAUSE = Because.of("event/verb:example");

    private Examples() {}

    /** All events, in the order in which they were learned. */
    public static List<SituationEvent> all() {
        return List.of(shelling(), talks(), denial(), protest(), past());
    }

    /** What a format makes of {@code events}. */
    public static byte[] export(Format format, List<SituationEvent> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EventWriter writer = format.open(out, new Facts())) {
            for (SituationEvent event : events) {
                writer.write(event);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    public static String text(Format format, List<SituationEvent> events) {
        return new String(export(format, events), StandardCharsets.UTF_8);
    }

    /** The cells of each line of a table kept apart by tabs. */
    public static List<String[]> tabs(Format format, List<SituationEvent> events) {
        List<String[]> rows = new ArrayList<>();
        text(format, events).lines().forEach(line -> rows.add(line.split("\t", -1)));
        return rows;
    }

    public static SituationEvent shelling() {
        return new SituationEvent("shelling", "story-1", List.of(first(), second()));
    }

    private static Telling first() {
        Page page = new Page(FIRST);
        Actor rebels = page.actor("a1", "Free Army", ActorKind.ARMED_GROUP, "SYR", "REB", "SYRREB", "Rebels");
        Actor soldiers = page.actor("a2", "soldiers", ActorKind.MILITARY, "SYR", "MIL", "SYRMIL", "soldiers");
        Actor officer = page.officer("a3", "army officer", "an army officer");
        Place hajin =
                page.place("p1", "Hajin", "SYR", "Deir ez-Zor", 34.6895, 40.8308, Precision.CITY, 169304, "Hajin");
        Span monday = page.span("Monday");
        Time time = new Time(
                "t1",
                monday,
                TimeType.DATE,
                "2022-03-07",
                "2022-03-07",
                "2022-03-07",
                "2022-03-07",
                Anchor.PUBLISHED,
                List.of(monday),
                BECAUSE);
        Quote quote = new Quote(
                "q1",
                QuoteKind.INDIRECT,
                "a3",
                page.span("an army officer"),
                page.span("said"),
                List.of(page.span("Rebels shelled Hajin on Monday")),
                null,
                null,
                null,
                List.of(),
                List.of(page.span("said")),
                BECAUSE);
        Event event = page.event(
                EventType.ASSAULT,
                "heavy-weapons",
                "194",
                List.of("a1"),
                List.of("a2"),
                "p1",
                "2022-03-07",
                EventStatus.HAPPENED,
                new ReportedBy("a3", page.span("an army officer"), "q1"),
                Stance.ASSERTS,
                new Size(new Range(4, null), null, null, null),
                "shelled",
                "Rebels shelled Hajin on Monday, killing at least 4 soldiers, an army officer said.");
        return page.telling(
                "d1",
                "2022-03-08",
                "Meridian Wire",
                "https://www.meridian.example/2022/hajin",
                List.of(rebels, soldiers, officer),
                List.of(hajin),
                List.of(time),
                List.of(quote),
                event,
                "2022-03-08T06:00:00Z",
                true);
    }

    private static Telling second() {
        Page page = new Page(SECOND);
        Actor rebels = page.actor("a1", "Free Army", ActorKind.ARMED_GROUP, "SYR", "REB", "SYRREB", "rebels");
        Actor ministry = page.actor("a2", "ministry", ActorKind.GOVERNMENT, "SYR", "GOV", "SYRGOV", "the ministry");
        Event event = page.event(
                EventType.ASSAULT,
                "heavy-weapons",
                "194",
                List.of("a1"),
                List.of(),
                null,
                null,
                EventStatus.HAPPENED,
                new ReportedBy("a2", page.span("the ministry"), null),
                Stance.ASSERTS,
                new Size(new Range(6, 6), null, null, null),
                "shelled the",
                "Six soldiers died when rebels shelled the town of Hajin, the ministry said.");
        return page.telling(
                "d2",
                "2022-03-09",
                "Harbour Courier",
                null,
                List.of(rebels, ministry),
                List.of(),
                List.of(),
                List.of(),
                event,
                "2022-03-09T06:30:15.123Z",
                false);
    }

    public static SituationEvent talks() {
        Page page = new Page(THIRD);
        Event event = page.event(
                EventType.CONSULT,
                null,
                "046",
                List.of("a1", "a2"),
                List.of(),
                "p1",
                null,
                EventStatus.HAPPENED,
                null,
                null,
                Size.NONE,
                "held talks",
                "Syria and Turkey held talks in Iraq.");
        return new SituationEvent("talks", null, List.of(third(page, event)));
    }

    public static SituationEvent denial() {
        Page page = new Page(SECOND);
        Actor rebels = page.actor("a1", "Free Army", ActorKind.ARMED_GROUP, "SYR", "REB", "SYRREB", "The rebels");
        Event event = page.event(
                EventType.ASSAULT,
                null,
                "190",
                List.of("a1"),
                List.of(),
                null,
                null,
                EventStatus.NEGATED,
                new ReportedBy("a1", page.span("The rebels"), null),
                Stance.DENIES,
                Size.NONE,
                "denied it",
                "The rebels denied it.");
        return new SituationEvent(
                "denial",
                null,
                List.of(page.telling(
                        "d2",
                        "2022-03-09",
                        "Harbour Courier",
                        null,
                        List.of(rebels),
                        List.of(),
                        List.of(),
                        List.of(),
                        event,
                        "2022-03-09T06:30:15.123Z",
                        true)));
    }

    public static SituationEvent protest() {
        Page page = new Page(THIRD);
        Event event = page.event(
                EventType.PROTEST,
                "demo",
                "141",
                List.of("a3"),
                List.of(),
                "p2",
                "2022-03",
                EventStatus.ONGOING,
                null,
                null,
                new Size(null, null, null, new Range(300, 300)),
                "marched",
                "A \"tab\there; and a comma,\" marched 300 people in Texas.");
        return new SituationEvent("protest", null, List.of(third(page, event)));
    }

    public static SituationEvent past() {
        Page page = new Page(THIRD);
        Event event = page.event(
                EventType.ASSAULT,
                "aerial",
                "195",
                List.of("a4"),
                List.of(),
                null,
                "199X",
                EventStatus.HAPPENED,
                null,
                null,
                Size.NONE,
                "bombed",
                "Armenia bombed Kars in the 1990s.");
        return new SituationEvent("past", null, List.of(third(page, event)));
    }

    private static Telling third(Page page, Event event) {
        return page.telling(
                "d3",
                null,
                null,
                null,
                List.of(
                        page.actor("a1", "Syria", ActorKind.STATE, "SYR", null, "SYR", "Syria"),
                        page.actor("a2", "Turkey", ActorKind.STATE, "TUR", null, "TUR", "Turkey"),
                        page.actor(
                                "a3",
                                "A \"tab\there; and a comma,\"",
                                ActorKind.GROUP,
                                "USA",
                                "CVL",
                                "USACVL",
                                "A \"tab\there; and a comma,\""),
                        page.actor("a4", "Armenia", ActorKind.STATE, "ARM", null, "ARM", "Armenia")),
                List.of(
                        page.place("p1", "Iraq", "IRQ", null, 33.0, 44.0, Precision.COUNTRY, 99237, "Iraq"),
                        page.place("p2", "Texas", "USA", null, 31.25, -99.25, Precision.ADMIN1, 4736286, "Texas")),
                List.of(),
                List.of(),
                event,
                "2022-03-20T12:00:00Z",
                true);
    }

    /** A text and what is in it. */
    private record Page(String text) {
        Span span(String words) {
            int at = text.indexOf(words);
            return new Span(at, at + words.length());
        }

        Actor actor(
                String id,
                String name,
                ActorKind kind,
                @Nullable String country,
                @Nullable String sector,
                @Nullable String code,
                String words) {
            return actor(id, name, kind, country, sector, code, words, List.of());
        }

        Actor officer(String id, String name, String words) {
            return actor(
                    id,
                    name,
                    ActorKind.PERSON,
                    "SYR",
                    "MIL",
                    "SYRMIL",
                    words,
                    List.of(new Actor.Role(
                            "army officer", "Syria", null, RoleStatus.HOLDS, null, null, List.of(span(words)))));
        }

        private Actor actor(
                String id,
                String name,
                ActorKind kind,
                @Nullable String country,
                @Nullable String sector,
                @Nullable String code,
                String words,
                List<Actor.Role> roles) {
            return new Actor(
                    id,
                    name,
                    kind,
                    country,
                    sector,
                    code,
                    null,
                    List.of(),
                    List.of(new Actor.Mention(span(words), MentionForm.NAME, "test")),
                    roles,
                    List.of(),
                    List.of(),
                    null,
                    List.of(span(words)),
                    BECAUSE);
        }

        Place place(
                String id,
                String name,
                String country,
                @Nullable String admin1,
                double lat,
                double lon,
                Precision precision,
                int geonames,
                String words) {
            return new Place(
                    id,
                    name,
                    country,
                    admin1,
                    lat,
                    lon,
                    precision,
                    geonames,
                    List.of(span(words)),
                    List.of(span(words)),
                    BECAUSE);
        }

        Event event(
                EventType type,
                @Nullable String mode,
                String cameo,
                List<String> actor,
                List<String> recipient,
                @Nullable String place,
                @Nullable String date,
                EventStatus status,
                @Nullable ReportedBy by,
                @Nullable Stance stance,
                Size size,
                String trigger,
                String evidence) {
            return new Event(
                    "e1",
                    type,
                    mode,
                    type == EventType.ASSAULT ? List.of("military", "territory") : List.of(),
                    cameo,
                    type.quad(),
                    type == EventType.ASSAULT ? -10.0 : 1.5,
                    actor,
                    recipient,
                    place,
                    date == null || date.length() < 10 ? null : "t1",
                    date,
                    status,
                    "199X".equals(date),
                    by,
                    stance,
                    size,
                    span(trigger),
                    List.of(span(evidence)),
                    0.75,
                    new Because("event/verb:example", "rules/event/verbs.tsv:7", span(trigger), List.of(), List.of()));
        }

        Telling telling(
                String id,
                @Nullable String published,
                @Nullable String source,
                @Nullable String url,
                List<Actor> actors,
                List<Place> places,
                List<Time> times,
                List<Quote> quotes,
                Event event,
                String learned,
                boolean independent) {
            int line = text.indexOf('\n');
            Document document = new Document(
                    id,
                    null,
                    text,
                    published == null ? null : Published.on(LocalDate.parse(published), Published.From.METADATA),
                    source,
                    url,
                    "en");
            CodedRecord record = new CodedRecord(
                    document,
                    List.of(
                            new Section(SectionKind.HEADLINE, new Span(0, line)),
                            new Section(SectionKind.BODY, new Span(line + 1, text.length()))),
                    sentences(),
                    new CoderInfo("0.1.0", "sha256:rules", "sha256:knowledge", "model"),
                    actors,
                    places,
                    times,
                    List.of(event),
                    quotes,
                    List.of(),
                    List.of());
            return new Telling(record, event, Instant.parse(learned), independent);
        }

        private List<Span> sentences() {
            List<Span> sentences = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                int to = text.indexOf('\n', from);
                to = to < 0 ? text.length() : to;
                sentences.add(new Span(from, to));
                from = to + 1;
            }
            return sentences;
        }
    }
}
