package org.sitrep.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line: {@code {"id","title","text","published","source","url"}}, all but {@code text} optional, unknown fields ignored.
 *
 * <p>The title is context and not coded; spans point into exactly the given text.
 */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .maxStringLength(Limits.TEXT_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Defaults defaults;
    private final Consumer<Read> each;
    private int number;

    private JsonLines(String name, Defaults defaults, Consumer<Read> each) {
        this.name = name;
        this.defaults = defaults;
        this.each = each;
    }

    static void read(String name, InputStream in, Defaults defaults, Consumer<Read> each) throws IOException {
        JsonLines lines = new JsonLines(name, defaults, each);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean cut = false;
        int b;
        while ((b = in.read()) >= 0) {
            if (b == '\n') {
                lines.take(line.toByteArray(), cut);
                line.reset();
                cut = false;
            } else if (line.size() < Limits.TEXT_BYTES) {
                line.write(b);
            } else {
                cut = true;
            }
        }
        if (line.size() > 0) {
            lines.take(line.toByteArray(), cut);
        }
    }

    private void take(byte[] line, boolean cut) {
        number++;
        if (cut) {
            bad(Problem.Kind.TOO_LONG, "");
            return;
        }
        switch (Utf8.decode(line)) {
            case Utf8.Broken broken -> bad(Problem.Kind.NOT_UTF_8, "byte " + broken.offset() + " fits nowhere");
            case Utf8.Text decoded -> {
                if (!decoded.text().isBlank()) {
                    object(decoded.text());
                }
            }
        }
    }

    private void object(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            bad(Problem.Kind.BROKEN_JSON, firstLine(e));
            return;
        }
        if (!node.isObject()) {
            bad(Problem.Kind.BROKEN_JSON, "");
            return;
        }
        JsonNode text = node.get("text");
        if (text == null || !text.isString()) {
            bad(Problem.Kind.NO_TEXT, "");
            return;
        }
        if (text.stringValue().isBlank()) {
            bad(Problem.Kind.EMPTY, "");
            return;
        }
        document(node, text.stringValue());
    }

    private void document(JsonNode node, String text) {
        String id = string(node, "id");
        String source = string(node, "source");
        String date = string(node, "published");
        Published published = defaults.published();
        if (date != null && !date.isBlank()) {
            Published stated = PublicationDate.parse(date, Published.From.METADATA);
            if (stated == null) {
                remark(Problem.Kind.BAD_DATE, "\"" + shortened(date) + "\"");
            } else {
                published = stated;
            }
        }
        each.accept(new Read.Good(new Document(
                id == null || id.isBlank() ? Identity.of(text) : id,
                string(node, "title"),
                text,
                published,
                source == null ? defaults.source() : source,
                string(node, "url"),
                "en")));
    }

    /** A field as text; a number is taken as it is written, anything else is remarked and ignored. */
    private @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        remark(Problem.Kind.WRONG_TYPE, field);
        return null;
    }

    private void bad(Problem.Kind kind, String why) {
        each.accept(Reader.bad(kind, name + ":" + number, why));
    }

    private void remark(Problem.Kind kind, String why) {
        each.accept(new Read.Remark(new Problem(kind, name + ":" + number, why)));
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "" : shortened(message.lines().findFirst().orElse(""));
    }

    private static String shortened(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}]+", " ");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }
}
