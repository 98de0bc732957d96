package org.sitrep.picture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Stance;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.situation.Learned;

/** Builds small coded reports by hand; every word that is coded must stand in the text. */
public final class Reports {
    private static final Because BECAUSE = Because.of("test/rule");

    private final String id;
    private final String outlet;
    private final LocalDate published;
    private final String text;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private List<Span> sentences;

    private Reports(String id, String outlet, String published, String text) {
        this.id = id;
        this.outlet = outlet;
        this.published = LocalDate.parse(published);
        this.text = text;
        this.sentences = List.of(new Span(0, text.length()));
    }

    public static Reports report(String id, String outlet, String published, String text) {
        return new Reports(id, outlet, published, text);
    }

    /** A report without codes. */
    public static Learned plain(String id, String published, String text) {
        return report(id, "Outlet " + id, published, text).learned();
    }

    public Reports actor(String words, ActorKind kind, @Nullable String country, @Nullable String code, boolean named) {
        Span span = span(words);
        actors.add(new Actor(
                "a" + (actors.size() + 1),
                words,
                kind,
                country,
                null,
                code,
                null,
                List.of(),
                List.of(new Actor.Mention(span, named ? MentionForm.NAME : MentionForm.NOMINAL, "test")),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(span),
                BECAUSE));
        return this;
    }

    public Reports place(String words, String country, double lat, double lon, int geonames) {
        Span span = span(words);
        places.add(new Place(
                "p" + (places.size() + 1),
                words,
                country,
                null,
                lat,
                lon,
                Precision.CITY,
                geonames,
                List.of(span),
                List.of(span),
                BECAUSE));
        return this;
    }

    /** A town of {@code admin1}, or a name that nobody could place; a province has no number. */
    public Reports place(String words, @Nullable String admin1, Precision precision, int geonames) {
        Span span = span(words);
        boolean known = precision != Precision.UNKNOWN;
        places.add(new Place(
                "p" + (places.size() + 1),
                words,
                known ? "UTO" : null,
                admin1,
                known ? Double.valueOf(geonames) : null,
                known ? Double.valueOf(geonames) : null,
                precision,
                known && geonames > 0 ? geonames : null,
                List.of(span),
                List.of(span),
                BECAUSE));
        return this;
    }

    /** The event told last is what {@code speaker} says. */
    public Reports by(String speaker) {
        Event last = events.removeLast();
        events.add(new Event(
                last.id(),
                last.type(),
                last.mode(),
                last.contexts(),
                last.cameo(),
                last.quad(),
                last.goldstein(),
                last.actor(),
                last.recipient(),
                last.place(),
                last.time(),
                last.date(),
                last.status(),
                last.historical(),
                new ReportedBy(speaker, last.trigger(), null),
                last.stance() == null ? Stance.ASSERTS : last.stance(),
                last.size(),
                last.trigger(),
                last.evidence(),
                last.confidence(),
                last.because()));
        return this;
    }

    /** An event at the words {@code trigger}. */
    public Reports event(
            EventType type,
            @Nullable String mode,
            String trigger,
            List<String> actor,
            List<String> recipient,
            @Nullable String place,
            @Nullable String date,
            EventStatus status,
            @Nullable Stance stance,
            @Nullable Range killed) {
        return event(type, mode, trigger, actor, recipient, place, date, status, stance, killed, null);
    }

    private Reports event(
            EventType type,
            @Nullable String mode,
            String trigger,
            List<String> actor,
            List<String> recipient,
            @Nullable String place,
            @Nullable String date,
            EventStatus status,
            @Nullable Stance stance,
            @Nullable Range killed,
            @Nullable String cameo) {
        Span span = span(trigger);
        events.add(new Event(
                "e" + (events.size() + 1),
                type,
                mode,
                List.of(),
                cameo,
                type.quad(),
                null,
                actor,
                recipient,
                place,
                null,
                date,
                status,
                false,
                stance == null ? null : new ReportedBy(null, span, null),
                stance,
                new Size(killed, null, null, null),
                span,
                List.of(span),
                0.5,
                BECAUSE));
        return this;
    }

    /** An event at the words {@code trigger}: it happened, in the report's own words, with no more than {@code how} says of it. */
    public Reports told(EventType type, String trigger, UnaryOperator<Deed> how) {
        Deed deed = how.apply(new Deed());
        return event(
                type,
                deed.mode,
                trigger,
                deed.actors,
                deed.recipients,
                deed.place,
                deed.date,
                deed.status,
                deed.stance,
                deed.killed,
                deed.cameo);
    }

    /** What is told of an event, while it is gathered. Actors and places go by their ids in the report. */
    public static final class Deed {
        private @Nullable String mode;
        private @Nullable String cameo;
        private List<String> actors = List.of();
        private List<String> recipients = List.of();
        private @Nullable String place;
        private @Nullable String date;
        private EventStatus status = EventStatus.HAPPENED;
        private @Nullable Stance stance;
        private @Nullable Range killed;

        private Deed() {}

        public Deed mode(@Nullable String plover) {
            mode = plover;
            return this;
        }

        public Deed cameo(String code) {
            cameo = code;
            return this;
        }

        public Deed by(String... who) {
            actors = List.of(who);
            return this;
        }

        public Deed to(String... whom) {
            recipients = List.of(whom);
            return this;
        }

        public Deed at(@Nullable String where) {
            place = where;
            return this;
        }

        public Deed on(@Nullable String day) {
            date = day;
            return this;
        }

        public Deed status(EventStatus factuality) {
            status = factuality;
            return this;
        }

        public Deed stance(@Nullable Stance reported) {
            stance = reported;
            return this;
        }

        /** Somebody says that it was not so. */
        public Deed denied() {
            return status(EventStatus.NEGATED).stance(Stance.DENIES);
        }

        public Deed killed(int low, @Nullable Integer high) {
            killed = new Range(low, high);
            return this;
        }

        public Deed killed(int number) {
            return killed(number, number);
        }
    }

    /** A bombing at {@code place} with a toll. */
    public Reports bombing(
            String trigger, @Nullable String place, @Nullable String date, int low, @Nullable Integer high) {
        return event(
                EventType.ASSAULT,
                "explosives",
                trigger,
                List.of(),
                List.of(),
                place,
                date,
                EventStatus.HAPPENED,
                null,
                new Range(low, high));
    }

    public Reports state(
            String kind,
            String words,
            String subject,
            @Nullable String object,
            @Nullable String title,
            @Nullable String from,
            StateStatus status) {
        states.add(new State(
                "s" + (states.size() + 1),
                kind,
                subject,
                object,
                title,
                from,
                null,
                status,
                List.of(span(words)),
                BECAUSE));
        return this;
    }

    /** The actor named last holds an office. */
    public Reports office(String title, String of) {
        Actor last = actors.removeLast();
        actors.add(new Actor(
                last.id(),
                last.name(),
                last.kind(),
                last.country(),
                last.sector(),
                last.code(),
                last.wikidata(),
                last.aliases(),
                last.mentions(),
                List.of(new Actor.Role(title, of, null, RoleStatus.HOLDS, null, null, last.evidence())),
                last.designations(),
                last.relations(),
                last.lifespan(),
                last.evidence(),
                last.because()));
        return this;
    }

    /** Words that {@code speaker} said. */
    public Reports quote(String words, @Nullable String speaker) {
        Span span = span(words);
        quotes.add(new Quote(
                "q" + (quotes.size() + 1),
                QuoteKind.INDIRECT,
                speaker,
                null,
                null,
                List.of(span),
                null,
                null,
                null,
                List.of(),
                List.of(span),
                BECAUSE));
        return this;
    }

    public Reports tag(String label, TagKind kind) {
        tags.add(new Tag(label, kind, null, 0.5, List.of(new Span(0, 1)), BECAUSE));
        return this;
    }

    /** Takes each full stop for the end of a sentence; without this the text is one. */
    public Reports sentences() {
        List<Span> all = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int stop = text.indexOf(". ", start);
            int end = stop < 0 ? text.length() : stop + 1;
            all.add(new Span(start, end));
            start = end + 1;
        }
        sentences = all;
        return this;
    }

    private Span span(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }

    public CodedRecord record() {
        return new CodedRecord(
                new Document(id, null, text, Published.on(published, Published.From.METADATA), outlet, null, "en"),
                List.of(),
                sentences,
                new CoderInfo("1", "r", "k", "m"),
                actors,
                places,
                List.of(),
                events,
                quotes,
                states,
                tags);
    }

    /** Learned on the day of publication. */
    public Learned learned() {
        return new Learned(record(), published.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
