package org.sitrep.engine.json;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.Time;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes one coded record as JSON. One writer per record; not thread-safe. */
public final class RecordWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CodedRecord record;
    private final String text;
    private final CodePoints points;
    private final JsonGenerator json;
    private final boolean lean;

    private RecordWriter(CodedRecord record, JsonGenerator json, boolean lean) {
        this.record = record;
        this.lean = lean;
        this.text = record.document().text();
        this.points = new CodePoints(text);
        this.json = json;
    }

    /** The record on one line, without a line end. */
    public static String line(CodedRecord record) {
        return write(record, false, false);
    }

    /** The record on one line without its text and the quoted words, which whoever keeps the text can put back by {@link RecordReader#read(String, String)}. */
    public static String lean(CodedRecord record) {
        return write(record, false, true);
    }

    /** The record indented, for reading. */
    public static String pretty(CodedRecord record) {
        return write(record, true, false);
    }

    /** One event of {@code record}, on one line, as it stands in the record. */
    public static String event(CodedRecord record, Event event) {
        return part(record, writer -> {
            writer.json.writeStartObject();
            writer.event(event);
            writer.json.writeEndObject();
        });
    }

    /** Why something in {@code record} was derived, on one line, as it stands in the record. */
    public static String because(CodedRecord record, Because because) {
        return part(record, writer -> writer.reasons(because));
    }

    private static String part(CodedRecord record, Consumer<RecordWriter> writing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = MAPPER.writer().createGenerator(out)) {
            writing.accept(new RecordWriter(record, json, false));
        }
        return out.toString();
    }

    private static String write(CodedRecord record, boolean indented, boolean lean) {
        StringWriter out = new StringWriter();
        var writer = indented ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer();
        try (JsonGenerator json = writer.createGenerator(out)) {
            new RecordWriter(record, json, lean).record();
        }
        return indented ? out.toString().replace("\r\n", "\n") : out.toString();
    }

    private void record() {
        json.writeStartObject();
        json.writeStringProperty("schema", CodedRecord.SCHEMA);
        document(record.document());
        json.writeName("coder");
        json.writeStartObject();
        json.writeStringProperty("version", record.coder().version());
        json.writeStringProperty("rules", record.coder().rules());
        json.writeStringProperty("knowledge", record.coder().knowledge());
        json.writeStringProperty("model", record.coder().model());
        json.writeEndObject();
        array("actors", record.actors(), this::actor);
        array("places", record.places(), this::place);
        array("times", record.times(), this::time);
        array("events", record.events(), this::event);
        array("quotes", record.quotes(), this::quote);
        array("states", record.states(), this::state);
        array("tags", record.tags(), this::tag);
        array("chains", record.chains(), this::chain);
        json.writeEndObject();
    }

    private void document(Document document) {
        json.writeName("document");
        json.writeStartObject();
        json.writeStringProperty("id", document.id());
        json.writeStringProperty("hash", Hash.sha256(document.text()));
        string("title", document.title());
        if (!lean) {
            json.writeStringProperty("text", document.text());
        }
        string(
                "published",
                document.published() == null ? null : document.published().value());
        string(
                "publishedFrom",
                document.published() == null
                        ? null
                        : document.published().from().word());
        string("source", document.source());
        string("url", document.url());
        json.writeStringProperty("language", document.language());
        array("sections", record.sections(), this::section);
        array("sentences", record.sentences(), span -> bounds(span));
        json.writeEndObject();
    }

    private void section(Section section) {
        json.writeStringProperty("kind", section.kind().word());
        bounds(section.span());
    }

    private void actor(Actor actor) {
        json.writeStringProperty("id", actor.id());
        json.writeStringProperty("name", actor.name());
        json.writeStringProperty("kind", actor.kind().word());
        string("country", actor.country());
        string("sector", actor.sector());
        string("code", actor.code());
        string("wikidata", actor.wikidata());
        strings("aliases", actor.aliases());
        array("mentions", actor.mentions(), mention -> {
            quoted(mention.span());
            json.writeStringProperty("form", mention.form().word());
            json.writeStringProperty("rule", mention.rule());
        });
        array("roles", actor.roles(), role -> {
            json.writeStringProperty("title", role.title());
            string("of", role.of());
            string("ofActor", role.ofActor());
            json.writeStringProperty("status", role.status().word());
            string("from", role.from());
            string("to", role.to());
            evidence(role.evidence());
        });
        array("designations", actor.designations(), designation -> {
            json.writeStringProperty("label", designation.label());
            string("by", designation.by());
            evidence(designation.evidence());
        });
        array("relations", actor.relations(), relation -> {
            json.writeStringProperty("type", relation.type());
            json.writeStringProperty("to", relation.to());
            evidence(relation.evidence());
        });
        string("lifespan", actor.lifespan());
        evidence(actor.evidence());
        because(actor.because());
    }

    private void place(Place place) {
        json.writeStringProperty("id", place.id());
        json.writeStringProperty("name", place.name());
        string("country", place.country());
        string("admin1", place.admin1());
        number("lat", place.lat());
        number("lon", place.lon());
        json.writeStringProperty("precision", place.precision().word());
        number("geonames", place.geonames());
        array("mentions", place.mentions(), this::quoted);
        evidence(place.evidence());
        because(place.because());
    }

    private void time(Time time) {
        json.writeStringProperty("id", time.id());
        span("span", time.span());
        json.writeStringProperty("type", time.type().name());
        json.writeStringProperty("value", time.value());
        string("from", time.from());
        string("to", time.to());
        string("edtf", time.edtf());
        json.writeStringProperty("anchor", time.anchor().word());
        evidence(time.evidence());
        because(time.because());
    }

    private void event(Event event) {
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.type().name());
        string("mode", event.mode());
        strings("contexts", event.contexts());
        string("cameo", event.cameo());
        json.writeNumberProperty("quad", event.quad());
        number("goldstein", event.goldstein());
        strings("actor", event.actor());
        strings("recipient", event.recipient());
        string("place", event.place());
        string("time", event.time());
        string("date", event.date());
        json.writeStringProperty("status", event.status().word());
        json.writeBooleanProperty("historical", event.historical());
        json.writeName("reportedBy");
        if (event.reportedBy() == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            string("speaker", event.reportedBy().speaker());
            span("span", event.reportedBy().span());
            string("quote", event.reportedBy().quote());
            json.writeEndObject();
        }
        string("stance", event.stance() == null ? null : event.stance().word());
        size(event.size());
        span("trigger", event.trigger());
        evidence(event.evidence());
        json.writeNumberProperty("confidence", rounded(event.confidence()));
        because(event.because());
    }

    private void size(Size size) {
        json.writeName("size");
        json.writeStartObject();
        range("killed", size.killed());
        range("wounded", size.wounded());
        range("arrested", size.arrested());
        range("protesters", size.protesters());
        json.writeEndObject();
    }

    private void range(String name, @Nullable Range range) {
        json.writeName(name);
        if (range == null) {
            json.writeNull();
        } else {
            json.writeStartArray();
            bound(range.low());
            bound(range.high());
            json.writeEndArray();
        }
    }

    private void bound(@Nullable Integer bound) {
        if (bound == null) {
            json.writeNull();
        } else {
            json.writeNumber(bound.intValue());
        }
    }

    private void quote(Quote quote) {
        json.writeStringProperty("id", quote.id());
        json.writeStringProperty("kind", quote.kind().word());
        string("speaker", quote.speaker());
        span("speakerSpan", quote.speakerSpan());
        span("cue", quote.cue());
        array("content", quote.content(), this::quoted);
        string("addressee", quote.addressee());
        span("venue", quote.venue());
        string("time", quote.time());
        strings("chain", quote.chain());
        evidence(quote.evidence());
        because(quote.because());
    }

    private void state(State state) {
        json.writeStringProperty("id", state.id());
        json.writeStringProperty("kind", state.kind());
        json.writeStringProperty("subject", state.subject());
        string("object", state.object());
        string("title", state.title());
        string("from", state.from());
        string("to", state.to());
        json.writeStringProperty("status", state.status().word());
        evidence(state.evidence());
        because(state.because());
    }

    private void tag(Tag tag) {
        json.writeStringProperty("label", tag.label());
        json.writeStringProperty("kind", tag.kind().word());
        string("id", tag.id());
        json.writeNumberProperty("score", rounded(tag.score()));
        evidence(tag.evidence());
        because(tag.because());
    }

    private void chain(Chain chain) {
        json.writeStringProperty("id", chain.id());
        json.writeStringProperty("kind", chain.kind().word());
        string("actor", chain.actor());
        string("place", chain.place());
        array("mentions", chain.mentions(), mention -> {
            quoted(mention.span());
            span("head", mention.head());
            json.writeStringProperty("form", mention.form().word());
            json.writeStringProperty("rule", mention.rule());
        });
        evidence(chain.evidence());
        because(chain.because());
    }

    private void because(Because because) {
        json.writeName("because");
        reasons(because);
    }

    private void reasons(Because because) {
        json.writeStartObject();
        json.writeStringProperty("rule", because.rule());
        string("source", because.source());
        span("trigger", because.trigger());
        array("filled", because.filled(), filled -> {
            json.writeStringProperty("role", filled.role());
            span("span", filled.span());
            string("how", filled.how());
        });
        array("lost", because.lost(), lost -> {
            json.writeStringProperty("alternative", lost.alternative());
            json.writeStringProperty("why", lost.why());
        });
        json.writeEndObject();
    }

    private void evidence(List<Span> spans) {
        array("evidence", spans, this::quoted);
    }

    private void span(String name, @Nullable Span span) {
        json.writeName(name);
        if (span == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            quoted(span);
            json.writeEndObject();
        }
    }

    private void quoted(Span span) {
        bounds(span);
        if (!lean) {
            json.writeStringProperty("text", span.in(text));
        }
    }

    private void bounds(Span span) {
        json.writeNumberProperty("start", points.point(span.start()));
        json.writeNumberProperty("end", points.point(span.end()));
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void strings(String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void number(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.doubleValue());
        }
    }

    private void number(String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.intValue());
        }
    }

    private <T> void array(String name, List<T> items, java.util.function.Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            each.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Two decimals: more would state a precision that no score here has. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
