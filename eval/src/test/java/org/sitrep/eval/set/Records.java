package org.sitrep.eval.set;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.language.ParsedText;
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
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.eval.Engine;

/** An engine by hand: codes one text as it is told to. Words are found at their first place in the text. */
public final class Records implements Engine {
    private static final Because TOLD = Because.of("test:told");

    private final String text;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    public Records(String text) {
        this.text = text;
    }

    Span span(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }

    public Records actor(
            String id, ActorKind kind, @Nullable String country, @Nullable String sector, String... mentions) {
        List<Actor.Mention> spans = new ArrayList<>();
        for (String words : mentions) {
            spans.add(new Actor.Mention(span(words), MentionForm.NAME, "test"));
        }
        String code = country == null ? null : country + (sector == null ? "" : sector);
        actors.add(new Actor(
                id,
                mentions[0],
                kind,
                country,
                sector,
                code,
                null,
                List.of(),
                spans,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(spans.get(0).span()),
                TOLD));
        return this;
    }

    public Records place(String id, String words, double lat, double lon) {
        places.add(new Place(
                id,
                words,
                null,
                null,
                lat,
                lon,
                Precision.CITY,
                null,
                List.of(span(words)),
                List.of(span(words)),
                TOLD));
        return this;
    }

    public Records time(String words, TimeType type, String value) {
        times.add(new Time(
                "t" + (times.size() + 1),
                span(words),
                type,
                value,
                null,
                null,
                null,
                Anchor.ABSOLUTE,
                List.of(span(words)),
                TOLD));
        return this;
    }

    public Records event(
            EventType type,
            @Nullable String mode,
            @Nullable String cameo,
            String trigger,
            List<String> actor,
            List<String> recipient,
            @Nullable String place,
            EventStatus status) {
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
                null,
                status,
                false,
                null,
                null,
                Size.NONE,
                span(trigger),
                List.of(span(trigger)),
                0.5,
                TOLD));
        return this;
    }

    public Records quote(QuoteKind kind, @Nullable String speaker, @Nullable String speakerWords, String... content) {
        List<Span> spans = new ArrayList<>();
        for (String words : content) {
            spans.add(span(words));
        }
        quotes.add(new Quote(
                "q" + (quotes.size() + 1),
                kind,
                speaker,
                speakerWords == null ? null : span(speakerWords),
                null,
                spans,
                null,
                null,
                null,
                List.of(),
                spans,
                TOLD));
        return this;
    }

    @Override
    public CodedRecord code(Document document) {
        if (!document.text().equals(text)) {
            throw new IllegalArgumentException("another text: " + document.text());
        }
        return new CodedRecord(
                document,
                List.of(),
                List.of(),
                new CoderInfo("test", "", "", ""),
                actors,
                places,
                times,
                events,
                quotes,
                List.of(),
                List.of());
    }

    /** What it says is told beforehand: data files change nothing. */
    @Override
    public Records with(java.util.Map<String, String> additions) {
        return this;
    }

    @Override
    public ParsedText parse(Document document) {
        return new ParsedText(document, Sections.of(document), List.of());
    }
}
