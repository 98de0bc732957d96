package org.sitrep.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON value, property by property. Not thread-safe. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int USUAL = 4096;

    private final JsonGenerator json;

    private Json(JsonGenerator json) {
        this.json = json;
    }

    /** An object with what {@code writing} puts into it. */
    public static byte[] bytes(Consumer<Json> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            writing.accept(new Json(json));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** The generator underneath, for what is written elsewhere. */
    public JsonGenerator generator() {
        return json;
    }

    /** A text, or what writes itself as one; {@code null} stays {@code null}. */
    public Json text(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
        return this;
    }

    /** A whole number or {@code null}. */
    public Json number(String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.longValue());
        }
        return this;
    }

    /** A whole number. */
    public Json number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** A number or {@code null}. */
    public Json decimal(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.doubleValue());
        }
        return this;
    }

    /** True or false. */
    public Json flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /** {@code [low, high]} with {@code null} for an open end, or {@code null}. */
    public Json range(String name, @Nullable Range range) {
        if (range == null) {
            json.writeNullProperty(name);
            return this;
        }
        json.writeArrayPropertyStart(name);
        for (Integer bound : new Integer[] {range.low(), range.high()}) {
            if (bound == null) {
                json.writeNull();
            } else {
                json.writeNumber(bound.intValue());
            }
        }
        json.writeEndArray();
        return this;
    }

    /** The words of {@code text} at {@code span}, in code points, or {@code null}. */
    public Json span(String name, String text, @Nullable Span span) {
        if (span == null) {
            json.writeNullProperty(name);
            return this;
        }
        return object(name, words -> words.words(text, span));
    }

    /** {@code start}, {@code end} and {@code text} of the words at {@code span}, into the object that is open. */
    public Json words(String text, Span span) {
        int start = text.codePointCount(0, span.start());
        json.writeNumberProperty("start", start);
        json.writeNumberProperty("end", start + text.codePointCount(span.start(), span.end()));
        json.writeStringProperty("text", span.in(text));
        return this;
    }

    /** The words at each of these spans. */
    public Json spans(String name, String text, List<Span> spans) {
        return list(name, spans, (each, span) -> each.words(text, span));
    }

    /** Texts. */
    public Json texts(String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
        return this;
    }

    /** An object, or {@code null} where there is none. */
    public <T> Json object(String name, @Nullable T value, Each<T> each) {
        if (value == null) {
            json.writeNullProperty(name);
            return this;
        }
        return object(name, inner -> each.write(inner, value));
    }

    /** An object. */
    public Json object(String name, Consumer<Json> writing) {
        json.writeObjectPropertyStart(name);
        writing.accept(this);
        json.writeEndObject();
        return this;
    }

    /** Objects. */
    public <T> Json list(String name, Collection<? extends T> values, Each<T> each) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            each.write(this, value);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /** JSON that is there already. */
    public Json raw(String name, String value) {
        json.writeName(name);
        json.writeRawValue(value);
        return this;
    }

    /** What the object of one value holds. */
    @FunctionalInterface
    public interface Each<T> {
        /** Writes the properties of {@code value}. */
        void write(Json json, T value);
    }

    /**
     * The object that {@code body} holds.
     *
     * @throws Refused if it holds none
     */
    static JsonNode read(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (tools.jackson.core.JacksonException e) {
            throw malformed(e.getOriginalMessage());
        }
        throw malformed("it holds no object");
    }

    private static Refused malformed(String why) {
        return new Refused(new Problem(
                400,
                "SIT-0612",
                "the body is not the JSON that is expected",
                Refused.shown(why),
                "send one object as /api/v1/openapi.yaml describes it"));
    }
}
