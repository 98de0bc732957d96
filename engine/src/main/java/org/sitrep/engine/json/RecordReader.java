package org.sitrep.engine.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.ChainKind;
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
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.engine.record.Tag;
import org.sitrep.engine.record.TagKind;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one coded record back from its JSON.
 *
 * <p>What {@link RecordWriter} wrote is written again byte for byte. Fields it does not know are ignored, for adding fields is free. One reader per record; not thread-safe.
 */
public final class RecordReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode json;
    private final String text;
    private final CodePoints points;

    private RecordReader(JsonNode json, String text) {
        this.json = json;
        this.text = text;
        this.points = new CodePoints(text);
    }

    /**
     * The record that {@code line} holds.
     *
     * @throws IllegalArgumentException if it holds no record of this version of the contract
     */
    public static CodedRecord read(String line) {
        return read(line, null);
    }

    /**
     * The record that {@code lean} holds, which {@link RecordWriter#lean} wrote about {@code text}.
     *
     * @param text {@code null} if the text stands in the record
     * @throws IllegalArgumentException if it holds no record of this version of the contract
     */
    public static CodedRecord read(String lean, @Nullable String text) {
        try {
            JsonNode json = MAPPER.readTree(lean);
            String schema = string(json, "schema");
            if (!CodedRecord.SCHEMA.equals(schema)) {
                throw new IllegalArgumentException("not a " + CodedRecord.SCHEMA + " but " + schema);
            }
            String all = text != null ? text : string(need(json, "document"), "text");
            if (all == null) {
                throw new IllegalArgumentException("the record has no text");
            }
            return new RecordReader(json, all).record();
        } catch (JacksonException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a record: " + e.getMessage(), e);
        }
    }

    private CodedRecord record() {
        JsonNode document = need(json, "document");
        JsonNode coder = need(json, "coder");
        return new CodedRecord(
                document(document),
                all(
                        document,
                        "sections",
                        each -> new Section(word(SectionKind.class, word(each, "kind")), bounds(each))),
                all(document, "sentences", this::bounds),
                new CoderInfo(
                        word(coder, "version"), word(coder, "rules"), word(coder, "knowledge"), word(coder, "model")),
                all(json, "actors", this::actor),
                all(json, "places", this::place),
                all(json, "times", this::time),
                all(json, "events", this::event),
                all(json, "quotes", this::quote),
                all(json, "states", this::state),
                all(json, "tags", this::tag),
                // Records of the first builds had none.
                json.has("chains") ? all(json, "chains", this::chain) : List.of());
    }

    private Document document(JsonNode from) {
        String published = string(from, "published");
        return new Document(
                word(from, "id"),
                string(from, "title"),
                text,
                published == null
                        ? null
                        : new Published(
                                published,
                                LocalDate.parse(published.substring(0, 10)),
                                word(Published.From.class, word(from, "publishedFrom"))),
                string(from, "source"),
                string(from, "url"),
                word(from, "language"));
    }

    private Actor actor(JsonNode from) {
        return new Actor(
                word(from, "id"),
                word(from, "name"),
                word(ActorKind.class, word(from, "kind")),
                string(from, "country"),
                string(from, "sector"),
                string(from, "code"),
                string(from, "wikidata"),
                strings(from, "aliases"),
                all(
                        from,
                        "mentions",
                        each -> new Actor.Mention(
                                bounds(each), word(MentionForm.class, word(each, "form")), word(each, "rule"))),
                all(
                        from,
                        "roles",
                        each -> new Actor.Role(
                                word(each, "title"),
                                string(each, "of"),
                                string(each, "ofActor"),
                                word(RoleStatus.class, word(each, "status")),
                                string(each, "from"),
                                string(each, "to"),
                                evidence(each))),
                all(
                        from,
                        "designations",
                        each -> new Actor.Designation(word(each, "label"), string(each, "by"), evidence(each))),
                all(
                        from,
                        "relations",
                        each -> new Actor.Relation(word(each, "type"), word(each, "to"), evidence(each))),
                string(from, "lifespan"),
                evidence(from),
                because(from));
    }

    private Place place(JsonNode from) {
        return new Place(
                word(from, "id"),
                word(from, "name"),
                string(from, "country"),
                string(from, "admin1"),
                decimal(from, "lat"),
                decimal(from, "lon"),
                word(Precision.class, word(from, "precision")),
                integer(from.get("geonames")),
                all(from, "mentions", this::bounds),
                evidence(from),
                because(from));
    }

    private Time time(JsonNode from) {
        return new Time(
                word(from, "id"),
                bounds(need(from, "span")),
                word(TimeType.class, word(from, "type")),
                word(from, "value"),
                string(from, "from"),
                string(from, "to"),
                string(from, "edtf"),
                word(Anchor.class, word(from, "anchor")),
                evidence(from),
                because(from));
    }

    private Event event(JsonNode from) {
        JsonNode reported = from.get("reportedBy");
        String stance = string(from, "stance");
        return new Event(
                word(from, "id"),
                word(EventType.class, word(from, "type")),
                string(from, "mode"),
                strings(from, "contexts"),
                string(from, "cameo"),
                need(from, "quad").intValue(),
                decimal(from, "goldstein"),
                strings(from, "actor"),
                strings(from, "recipient"),
                string(from, "place"),
                string(from, "time"),
                string(from, "date"),
                word(EventStatus.class, word(from, "status")),
                need(from, "historical").booleanValue(),
                reported == null || reported.isNull()
                        ? null
                        : new ReportedBy(
                                string(reported, "speaker"), bounds(need(reported, "span")), string(reported, "quote")),
                stance == null ? null : word(Stance.class, stance),
                size(from.get("size")),
                bounds(need(from, "trigger")),
                evidence(from),
                need(from, "confidence").doubleValue(),
                because(from));
    }

    private static Size size(@Nullable JsonNode from) {
        return from == null || from.isNull()
                ? Size.NONE
                : new Size(
                        range(from.get("killed")),
                        range(from.get("wounded")),
                        range(from.get("arrested")),
                        range(from.get("protesters")));
    }

    private static @Nullable Range range(@Nullable JsonNode from) {
        return from == null || from.isNull() ? null : new Range(integer(from.get(0)), integer(from.get(1)));
    }

    private Quote quote(JsonNode from) {
        return new Quote(
                word(from, "id"),
                word(QuoteKind.class, word(from, "kind")),
                string(from, "speaker"),
                span(from, "speakerSpan"),
                span(from, "cue"),
                all(from, "content", this::bounds),
                string(from, "addressee"),
                span(from, "venue"),
                string(from, "time"),
                strings(from, "chain"),
                evidence(from),
                because(from));
    }

    private State state(JsonNode from) {
        return new State(
                word(from, "id"),
                word(from, "kind"),
                word(from, "subject"),
                string(from, "object"),
                string(from, "title"),
                string(from, "from"),
                string(from, "to"),
                word(StateStatus.class, word(from, "status")),
                evidence(from),
                because(from));
    }

    private Tag tag(JsonNode from) {
        return new Tag(
                word(from, "label"),
                word(TagKind.class, word(from, "kind")),
                string(from, "id"),
                need(from, "score").doubleValue(),
                evidence(from),
                because(from));
    }

    private Chain chain(JsonNode from) {
        return new Chain(
                word(from, "id"),
                word(ChainKind.class, word(from, "kind")),
                string(from, "actor"),
                string(from, "place"),
                all(
                        from,
                        "mentions",
                        each -> new Chain.Mention(
                                bounds(each),
                                bounds(need(each, "head")),
                                word(MentionForm.class, word(each, "form")),
                                word(each, "rule"))),
                evidence(from),
                because(from));
    }

    private Because because(JsonNode of) {
        JsonNode from = need(of, "because");
        return new Because(
                word(from, "rule"),
                string(from, "source"),
                span(from, "trigger"),
                all(
                        from,
                        "filled",
                        each -> new Because.Filled(
                                word(each, "role"), bounds(need(each, "span")), string(each, "how"))),
                all(from, "lost", each -> new Because.Lost(word(each, "alternative"), word(each, "why"))));
    }

    private List<Span> evidence(JsonNode from) {
        return all(from, "evidence", this::bounds);
    }

    private @Nullable Span span(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || value.isNull() ? null : bounds(value);
    }

    private Span bounds(JsonNode from) {
        return new Span(
                points.unit(need(from, "start").intValue()),
                points.unit(need(from, "end").intValue()));
    }

    private static <T> List<T> all(JsonNode from, String name, Function<JsonNode, T> each) {
        JsonNode array = need(from, name);
        List<T> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(each.apply(item));
        }
        return items;
    }

    private static List<String> strings(JsonNode from, String name) {
        return all(from, name, JsonNode::stringValue);
    }

    private static JsonNode need(JsonNode from, String name) {
        JsonNode value = from.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the record lacks " + name);
        }
        return value;
    }

    private static String word(JsonNode from, String name) {
        return need(from, name).stringValue();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String string(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static @Nullable Double decimal(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || value.isNull() ? null : Double.valueOf(value.doubleValue());
    }

    private static @Nullable Integer integer(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : Integer.valueOf(value.intValue());
    }
}
