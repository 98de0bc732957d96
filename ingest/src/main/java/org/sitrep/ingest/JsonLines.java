package org.sitrep.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;
import org.sitrep.ingest.news.NewsItem;
import org.sitrep.ingest.news.Ninjs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line: {@code {"id","title","text","published","source","url"}}, all but {@code text} optional, unknown fields ignored.
 *
 * <p>Where one of these fields is missing, the names that corpora and crawlers give it are taken: {@code date} for {@code published}, {@code headline} for {@code title}, {@code body} for {@code text}.
 *
 * <p>A ninjs item is taken as one too. The title is context and not coded; spans point into exactly the given text.
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

    private static final List<String> TEXT = List.of("text", "body", "content", "maintext");
    private static final List<String> TITLE = List.of("title", "headline");
    private static final List<String> PUBLISHED =
            List.of("published", "date", "date_published", "date_publish", "published_at", "pub_date");

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

    /** Reads input that is one object, or a list of objects, over several lines; where it is neither, it is read line by line. */
    static void readWhole(String name, byte[] bytes, Defaults defaults, Consumer<Read> each) throws IOException {
        JsonNode node = null;
        if (Utf8.decode(bytes) instanceof Utf8.Text decoded) {
            try {
                node = MAPPER.readTree(decoded.text());
            } catch (JacksonException e) {
                // Line by line it will be said which line is broken.
                node = null;
            }
        }
        if (node == null || !node.isContainer()) {
            read(name, new ByteArrayInputStream(bytes), defaults, each);
            return;
        }
        JsonLines lines = new JsonLines(name, defaults, each);
        if (node.isArray()) {
            for (JsonNode item : node) {
                lines.number++;
                lines.item(item);
            }
        } else {
            lines.number++;
            lines.item(node);
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
        item(node);
    }

    private void item(JsonNode node) {
        if (!node.isObject()) {
            bad(Problem.Kind.BROKEN_JSON, "");
            return;
        }
        if (Ninjs.isItem(node)) {
            NewsItem item = Ninjs.read(node);
            each.accept(Assembly.of(name + ":" + number, item.text(), item.facts(), defaults));
            return;
        }
        JsonNode text = field(node, TEXT);
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
        String date = string(node, PUBLISHED);
        Published stated = null;
        if (date != null && !date.isBlank()) {
            stated = PublicationDate.parse(date, Published.From.METADATA);
            if (stated == null) {
                remark(Problem.Kind.BAD_DATE, "\"" + Reader.shortened(date) + "\"");
            }
        }
        String title = string(node, TITLE);
        String url = string(node, "url");
        String said = string(node, "language");
        Facts facts = Assembly.languageOf(
                text,
                new Facts(
                        Fact.of(title, Origin.FIELD),
                        List.of(),
                        stated == null ? null : new Fact(stated.value(), Origin.FIELD),
                        null,
                        Fact.of(source, Origin.FIELD),
                        Fact.of(url, Origin.FIELD),
                        said != null && said.matches("[A-Za-z]{2}([-_].*)?")
                                ? new Fact(said.substring(0, 2).toLowerCase(Locale.ROOT), Origin.FIELD)
                                : null));
        each.accept(new Read.Good(
                new Document(
                        id == null || id.isBlank() ? Identity.of(text) : id,
                        title,
                        text,
                        stated == null ? defaults.published() : stated,
                        source == null ? defaults.source() : source,
                        url,
                        Assembly.language(facts)),
                facts));
    }

    /** The first of {@code names} that the object has, {@code null} if it has none. */
    private static @Nullable JsonNode field(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String string(JsonNode node, List<String> names) {
        return names.stream()
                .filter(name -> node.hasNonNull(name))
                .findFirst()
                .map(name -> string(node, name))
                .orElse(null);
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
        return message == null
                ? ""
                : Reader.shortened(message.lines().findFirst().orElse(""));
    }
}
