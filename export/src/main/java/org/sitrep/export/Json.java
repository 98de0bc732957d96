package org.sitrep.export;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of JSON that several formats write alike. Words of a document come with {@code start_cp} and {@code end_cp}: offsets in Unicode code points. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonGenerator generator(Writer out) {
        return MAPPER.createGenerator(out);
    }

    static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    static void string(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, Cells.of(value));
        }
    }

    /** The property only where there is something to say. */
    static void ifKnown(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer number -> json.writeNumberProperty(name, number.intValue());
            case Double number -> json.writeNumberProperty(name, number.doubleValue());
            case Boolean flag -> json.writeBooleanProperty(name, flag.booleanValue());
            case Collection<?> values -> {
                if (!values.isEmpty()) {
                    strings(json, name, values);
                }
            }
            default -> json.writeStringProperty(name, Cells.of(value));
        }
    }

    static void strings(JsonGenerator json, String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        for (Object value : values) {
            json.writeString(Cells.of(value));
        }
        json.writeEndArray();
    }

    static void number(JsonGenerator json, String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.doubleValue());
        }
    }

    /** {@code [low, high]} with {@code null} for an open end. */
    static void range(JsonGenerator json, String name, @Nullable Range range) {
        if (range == null) {
            json.writeNullProperty(name);
            return;
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
    }

    static void cited(JsonGenerator json, String name, Cited cited) {
        json.writeObjectPropertyStart(name);
        cited(json, cited);
        json.writeEndObject();
    }

    /** The words the event was read from, as {@code "evidence": […]}. */
    static void evidence(JsonGenerator json, Account account) {
        json.writeArrayPropertyStart("evidence");
        for (Cited cited : account.evidence()) {
            json.writeStartObject();
            cited(json, cited);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cited(JsonGenerator json, Cited cited) {
        json.writeNumberProperty("start_cp", cited.start());
        json.writeNumberProperty("end_cp", cited.end());
        json.writeStringProperty("text", cited.text());
    }
}
