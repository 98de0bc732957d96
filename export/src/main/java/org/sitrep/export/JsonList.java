package org.sitrep.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** One JSON object around a list that is written item by item, each on a line of its own. Not thread-safe. */
final class JsonList {
    private final Writer out;
    private boolean any;

    /** Writes {@code head}, which ends with the opening bracket of the list. */
    JsonList(OutputStream out, String head) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(head);
    }

    /** Adds an object; {@code properties} writes into it. */
    void add(Consumer<JsonGenerator> properties) throws IOException {
        add(object(properties));
    }

    /** Adds an object that is written already. */
    void add(String object) throws IOException {
        out.write(any ? ",\n" : "\n");
        any = true;
        out.write(object);
    }

    /** An object on one line. */
    static String object(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Ends the list, writes {@code tail} behind its bracket, and closes the output. */
    void close(String tail) throws IOException {
        out.write("\n]" + tail + "\n");
        out.close();
    }
}
