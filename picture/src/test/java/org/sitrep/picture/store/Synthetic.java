package org.sitrep.picture.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;

/** Made-up reports with their records, the same for the same number: no encoder, so a store can be filled fast. */
public final class Synthetic {
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final CoderInfo CODER = coder("1");

    private static final String[] COUNTRIES = {
        "AFG", "BRA", "COL", "DEU", "EGY", "FRA", "GRC", "HTI", "IDN", "JPN", "KEN", "LBN", "MEX", "NER", "OMN", "PER",
        "QAT", "ROU", "SDN", "TUR"
    };
    private static final String[] SIDES = {
        "government", "army", "police", "rebels", "opposition", "union", "parliament", "ministry"
    };
    private static final String[] DEEDS = {
        "attacked", "criticised", "met", "praised", "warned", "detained", "sanctioned", "helped", "left", "rejected"
    };
    private static final EventType[] TYPES = {
        EventType.ASSAULT, EventType.ACCUSE, EventType.CONSULT, EventType.SUPPORT, EventType.THREATEN,
        EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.RETREAT, EventType.REJECT
    };
    private static final String[] FILLERS = {
        "Traders kept their shops shut",
        "Rain closed the northern road",
        "The harvest was said to be poor",
        "Schools opened a week late",
        "Fuel was short again",
        "A ferry was delayed",
        "Prices rose once more",
        "The river stood high",
        "Elections are due in spring",
        "A new bridge is being built"
    };

    private Synthetic() {}

    public static CoderInfo coder(String version) {
        return new CoderInfo(version, "sha256:" + "0".repeat(64), "sha256:" + "1".repeat(64), "none");
    }

    /** Report number {@code n}. */
    static CodedRecord record(int n) {
        return record("doc-" + n, n, 0, CODER);
    }

    /**
     * A report.
     *
     * @param seed decides who does what to whom, where and when
     * @param edit 0 for the first text; another number changes the text
     */
    public static CodedRecord record(String id, long seed, int edit, CoderInfo coder) {
        Random random = new Random(seed * 7919 + 17);
        String country = COUNTRIES[(int) Math.min(random.nextInt(20), random.nextInt(20))];
        int town = random.nextInt(500);
        int subject = random.nextInt(SIDES.length);
        int object = (subject + 1 + random.nextInt(SIDES.length - 1)) % SIDES.length;
        int deed = random.nextInt(DEEDS.length);
        int second = random.nextInt(DEEDS.length);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(2000));
        StringBuilder text = new StringBuilder();
        String who = "The " + country + " " + SIDES[subject];
        String whom = "the " + country + " " + SIDES[object];
        String where = "Town" + town;
        text.append(who)
                .append(' ')
                .append(DEEDS[deed])
                .append(' ')
                .append(whom)
                .append(" in ")
                .append(where)
                .append(" on ")
                .append(day)
                .append(".\n");
        int secondAt = text.length();
        text.append("Later they ").append(DEEDS[second]).append(" them again. ");
        for (int i = 0; i < 4; i++) {
            text.append(FILLERS[random.nextInt(FILLERS.length)])
                    .append(" near place")
                    .append(random.nextInt(20_000))
                    .append(". ");
        }
        if (edit > 0) {
            text.append("Correction ").append(edit).append(" was made. ");
        }
        String all = text.toString();
        Span subjectSpan = new Span(0, who.length());
        Span firstTrigger = span(all, DEEDS[deed], who.length());
        Span objectSpan = span(all, whom, firstTrigger.end());
        Span placeSpan = span(all, where, objectSpan.end());
        Span secondTrigger = span(all, DEEDS[second], secondAt);
        double lat = -50 + town % 100 + random.nextInt(100) / 100.0;
        double lon = -160 + (town / 100) * 64 + random.nextInt(6000) / 100.0;
        return new CodedRecord(
                new Document(
                        id,
                        null,
                        all,
                        Published.on(day.plusDays(1), Published.From.METADATA),
                        "Outlet " + seed % 50,
                        null,
                        "en"),
                List.of(new Section(SectionKind.BODY, new Span(0, all.length()))),
                List.of(new Span(0, secondAt - 1), new Span(secondAt, all.length())),
                coder,
                List.of(
                        actor("a1", who.substring(4), country, subjectSpan),
                        actor("a2", whom.substring(4), country, objectSpan)),
                List.of(new Place(
                        "p1",
                        where,
                        country,
                        null,
                        lat,
                        lon,
                        Precision.CITY,
                        town,
                        List.of(placeSpan),
                        List.of(placeSpan),
                        Because.of("test/place", placeSpan))),
                List.of(),
                events(
                        event("e1", TYPES[deed], day.toString(), "p1", firstTrigger),
                        event("e2", TYPES[second], null, null, secondTrigger)),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same record as if another coder had found the second event only, and a new one in front of it: ids move, words do not. */
    public static CodedRecord renumbered(CodedRecord record) {
        Event first = record.events().get(0);
        Event second = record.events().get(1);
        return new CodedRecord(
                record.document(),
                record.sections(),
                record.sentences(),
                record.coder(),
                record.actors(),
                record.places(),
                record.times(),
                List.of(
                        event("e1", second.type(), second.date(), second.place(), second.trigger()),
                        event("e2", first.type(), first.date(), first.place(), first.trigger())),
                record.quotes(),
                record.states(),
                record.tags());
    }

    private static List<Event> events(Event... events) {
        return new ArrayList<>(List.of(events));
    }

    private static Span span(String text, String words, int from) {
        int at = text.indexOf(words, from);
        return new Span(at, at + words.length());
    }

    private static Actor actor(String id, String name, String country, Span mention) {
        return new Actor(
                id,
                name,
                ActorKind.GROUP,
                country,
                "GOV",
                country + "GOV",
                null,
                List.of(),
                List.of(new Actor.Mention(mention, MentionForm.NAME, "test")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(mention),
                Because.of("test/actor", mention));
    }

    private static Event event(String id, EventType type, @Nullable String date, @Nullable String place, Span trigger) {
        return new Event(
                id,
                type,
                null,
                List.of(),
                null,
                type.quad(),
                null,
                List.of("a1"),
                List.of("a2"),
                place,
                null,
                date,
                EventStatus.HAPPENED,
                false,
                null,
                null,
                Size.NONE,
                trigger,
                List.of(trigger),
                0.9,
                Because.of("test/event", trigger));
    }
}
