package org.sitrep.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line and event, with everything: the fields are those of {@link EventJson}. */
final class JsonLines implements EventWriter {
    private final Writer out;
    private final Facts facts;

    JsonLines(OutputStream out, Facts facts) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.facts = facts;
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            EventJson.properties(json, Digest.of(event), facts);
            json.writeEndObject();
        }
        out.write(line.toString());
        out.write('\n');
        return Outcome.WRITTEN;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
