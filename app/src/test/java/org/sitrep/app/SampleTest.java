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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.sitrep.picture.Picture;
import org.sitrep.picture.json.PictureWriter;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.source.Sources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled sample through the whole engine. */
class SampleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What each thing in a list of a record has, as the published contract lists it. */
    private static final Map<String, String> CONTRACT = Map.of(
            "",
            "schema document coder actors places times events quotes states tags",
            "actors",
            "id name kind country sector code wikidata aliases mentions roles designations relations lifespan evidence because",
            "places",
            "id name country admin1 lat lon precision geonames mentions evidence because",
            "times",
            "id span type value from to anchor evidence because",
            "events",
            "id type mode contexts cameo quad goldstein actor recipient place time date status historical reportedBy stance size trigger evidence confidence because",
            "quotes",
            "id kind speaker speakerSpan cue content addressee venue time chain evidence because",
            "states",
            "id kind subject object from to status evidence because",
            "tags",
            "label kind id score evidence because");

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
        Schema schema = schema(RecordWriter.class, "record.schema.json");
        for (CodedRecord record : records) {
            assertThat(schema.validate(RecordWriter.line(record), InputFormat.JSON))
                    .as(record.document().id())
                    .isEmpty();
        }
    }

    private static Schema schema(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void hasEveryFieldOfTheContract() {
        for (CodedRecord record : records) {
            JsonNode json = JSON.readTree(RecordWriter.line(record));
            CONTRACT.forEach((list, fields) -> {
                for (JsonNode each : list.isEmpty() ? List.of(json) : json.path(list)) {
                    assertThat(each.propertyNames()).as(list).containsAll(List.of(fields.split(" ")));
                }
            });
        }
    }

    @Test
    void citesTheWordsThatStandThere() {
        for (CodedRecord record : records) {
            // One of them comes in two versions under one id.
            Map<String, String> own =
                    Map.of(record.document().id(), record.document().text());
            JsonNode json = JSON.readTree(RecordWriter.line(record));
            assertThat(Cited.wrong(
                            json, record.document().id(), own, record.events().size()))
                    .isEmpty();
        }
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        records.forEach(
                record -> texts.put(record.document().id(), record.document().text()));
        return texts;
    }

    @Test
    void givesAPictureThatFitsItsSchemaAndCitesTheWordsThatStandThere() throws IOException {
        List<Learned> learned = new ArrayList<>();
        for (CodedRecord record : records) {
            learned.add(new Learned(record, Samples.FIRST.plusSeconds(learned.size())));
        }
        Picture picture = Picture.of(learned);
        String json = PictureWriter.of(picture, Sources.standard(), null);
        assertThat(schema(PictureWriter.class, "picture.schema.json").validate(json, InputFormat.JSON))
                .isEmpty();
        JsonNode all = JSON.readTree(json);
        assertThat(all.path("contested").size()).isPositive();
        assertThat(all.path("states").size()).isPositive();
        assertThat(Cited.wrong(all, "", texts(), picture.events().size())).isEmpty();
    }

    @Test
    void tellsOneStoryOfEachSituation() {
        List<Learned> learned = new ArrayList<>();
        records.forEach(record -> learned.add(new Learned(record, RecordFiles.learned(record))));
        learned.sort(Comparator.comparing(Learned::learned));
        assertThat(Picture.of(learned).stories())
                .filteredOn(story -> !story.documents().isEmpty())
                .extracting(story -> story.documents().stream()
                        .map(document -> document.substring(0, document.indexOf('-')))
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrder(List.of("kabul"), List.of("karabakh"), List.of("lanka"));
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
