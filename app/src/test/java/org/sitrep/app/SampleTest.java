package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.view.Explanation;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.RecordView;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordReader;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Invariants;
import org.sitrep.ingest.Defaults;

/** The bundled sample through the whole engine. */
class SampleTest {
    private static Coder coder;
    private static List<CodedRecord> records;

    @BeforeAll
    static void code() {
        coder = Coders.standard();
        records = DemoCommand.sample().stream().map(coder::code).toList();
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @Test
    void holdsThreeSituationsByInventedOutlets() {
        assertThat(records).hasSizeGreaterThanOrEqualTo(60);
        assertThat(records).allMatch(record -> record.document().source().endsWith("(invented outlet)"));
        assertThat(records.stream()
                        .map(record -> record.document().id().split("-")[0])
                        .distinct())
                .hasSize(3);
    }

    @Test
    void keepsEveryInvariant() {
        for (CodedRecord record : records) {
            assertThat(Invariants.broken(record)).as(record.document().id()).isEmpty();
        }
    }

    @Test
    void isReadBackByteForByte() {
        for (CodedRecord record : records) {
            String line = RecordWriter.line(record);
            assertThat(RecordWriter.line(RecordReader.read(line))).isEqualTo(line);
            assertThat(RecordWriter.line(RecordReader.read(
                            RecordWriter.lean(record), record.document().text())))
                    .isEqualTo(line);
        }
    }

    @Test
    void fitsThePublishedSchema() throws IOException {
        try (InputStream in = RecordWriter.class.getResourceAsStream("record.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            for (CodedRecord record : records) {
                assertThat(schema.validate(RecordWriter.line(record), InputFormat.JSON))
                        .as(record.document().id())
                        .isEmpty();
            }
        }
    }

    @Test
    void findsSomethingOfEachKindInEachReport() {
        for (CodedRecord record : records) {
            String id = record.document().id();
            assertThat(record.actors()).as(id).isNotEmpty();
            assertThat(record.places()).as(id).isNotEmpty();
            assertThat(record.times()).as(id).isNotEmpty();
            assertThat(record.events()).as(id).isNotEmpty();
            assertThat(record.quotes()).as(id).isNotEmpty();
            assertThat(record.tags()).as(id).isNotEmpty();
        }
        assertThat(records.stream().flatMap(record -> record.states().stream())).isNotEmpty();
        assertThat(records.stream()
                        .flatMap(record -> record.events().stream())
                        .map(event -> event.type())
                        .distinct())
                .contains(EventType.ASSAULT, EventType.REQUEST, EventType.ACCUSE, EventType.RETREAT);
    }

    @Test
    void viewsAndExplainsEveryRecord() {
        for (CodedRecord record : records) {
            assertThat(RecordView.of(record, Palette.PLAIN)).contains("Events").doesNotContain("\u001b");
            assertThat(RecordView.of(record, Palette.COLOUR)).contains("\u001b[36m");
            record.events()
                    .forEach(event -> assertThat(Explanation.of(record, event))
                            .contains("by rule " + event.because().rule()));
        }
    }

    @Test
    void givesTheSameBytesWhateverTheThreadsLocaleAndZone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.jsonl");
        try (InputStream in = DemoCommand.class.getResourceAsStream("demo/sample.jsonl")) {
            Files.write(file, in.readAllBytes());
        }
        String first = coded(file, 1, Locale.ROOT, "UTC");
        assertThat(first).isNotEmpty();
        assertThat(coded(file, 1, Locale.ROOT, "UTC")).isEqualTo(first);
        assertThat(coded(file, 4, Locale.ROOT, "UTC")).isEqualTo(first);
        assertThat(coded(file, 4, Locale.forLanguageTag("tr-TR"), "Pacific/Auckland"))
                .isEqualTo(first);
        assertThat(coded(file, 1, Locale.forLanguageTag("ar-EG-u-nu-arab"), "America/Los_Angeles"))
                .isEqualTo(first);
    }

    /** Each time with a coder of its own, so that nothing kept from an earlier run helps. */
    private static String coded(Path file, int threads, Locale locale, String zone) {
        Locale locales = Locale.getDefault();
        TimeZone zones = TimeZone.getDefault();
        StringBuilder out = new StringBuilder();
        StringWriter err = new StringWriter();
        try (Coder fresh = Coders.standard()) {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            PrintWriter errors = new PrintWriter(err);
            new Coding(fresh, Defaults.NONE, threads, errors, new Progress(errors, false))
                    .run(
                            List.of(file.toString()),
                            record -> out.append(RecordWriter.line(record)).append('\n'));
        } finally {
            Locale.setDefault(locales);
            TimeZone.setDefault(zones);
        }
        return out.toString();
    }

    @Test
    void doesNotDependOnTheDocumentsBesideIt() {
        List<Document> sample = DemoCommand.sample();
        AtomicReference<String> alone = new AtomicReference<>();
        try (Coder fresh = Coders.standard()) {
            alone.set(RecordWriter.line(fresh.code(sample.get(sample.size() - 1))));
        }
        assertThat(RecordWriter.line(records.get(records.size() - 1))).isEqualTo(alone.get());
    }
}
