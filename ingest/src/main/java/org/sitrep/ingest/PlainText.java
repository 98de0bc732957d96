package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;

/** One article as plain text; a first line without a final stop is its headline. */
final class PlainText {
    private PlainText() {}

    static void read(String name, InputStream in, Defaults defaults, Consumer<Read> each) throws IOException {
        byte[] bytes = in.readNBytes(Limits.TEXT_BYTES + 1);
        if (bytes.length > Limits.TEXT_BYTES) {
            each.accept(Reader.bad(Problem.Kind.TOO_LONG, name, ""));
            return;
        }
        switch (Utf8.decode(bytes)) {
            case Utf8.Broken broken ->
                each.accept(Reader.bad(Problem.Kind.NOT_UTF_8, name, "byte " + broken.offset() + " fits nowhere"));
            case Utf8.Text decoded -> each.accept(document(decoded.text(), defaults));
        }
    }

    private static Read document(String text, Defaults defaults) {
        String headline = headline(text);
        Facts facts = Assembly.languageOf(
                text, new Facts(Fact.of(headline, Origin.TEXT), List.of(), null, null, null, null, null));
        return new Read.Good(
                new Document(
                        Identity.of(text),
                        headline,
                        text,
                        defaults.published(),
                        defaults.source(),
                        null,
                        Assembly.language(facts)),
                facts);
    }

    /** The first line, if more text follows and it does not end as a sentence does. */
    private static @Nullable String headline(String text) {
        String body = text.stripLeading();
        int end = body.indexOf('\n');
        if (end < 0 || body.substring(end).isBlank()) {
            return null;
        }
        String line = body.substring(0, end).strip();
        return line.matches("(?s).*[.!?…][\"'”’)\\]]*$") ? null : line;
    }
}
