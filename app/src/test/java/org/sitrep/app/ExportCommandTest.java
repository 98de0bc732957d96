package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.export.Examples;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;

/** {@code sitrep export} as a user meets it. */
class ExportCommandTest {
    private static final Instant JANUARY = Instant.parse("2023-01-10T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2023-03-10T00:00:00Z");

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Path records;

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        Examples.all()
                .forEach(event ->
                        lines.append(RecordWriter.line(event.first().record())).append('\n'));
        records = Files.writeString(folder.resolve("records.jsonl"), lines);
    }

    private static Ran run(String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Main.run(arguments);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    @Test
    void writesToStandardOutput() {
        Ran ran = run("export", "jsonl", "--apart", records.toString(), "--where", "type=ASSAULT not status=negated");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(2).allMatch(line -> line.contains("\"type\":\"ASSAULT\""));
    }

    @Test
    void writesAFileWithItsDictionary() throws IOException {
        Path out = folder.resolve("events.csv");
        Ran ran = run("export", "csv", "--apart", records.toString(), "--out", out.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readAllLines(out)).hasSize(6);
        assertThat(Files.readString(folder.resolve("events.dictionary.csv"))).startsWith("column,type,list,meaning\n");
        assertThat(folder.resolve("events.csv.part")).doesNotExist();
    }

    @Test
    void saysWhatAFormatCannotExpress() {
        Ran ran = run("export", "acled", "--apart", records.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("SIT-0403 1 event was left out: told as denied"))
                .anyMatch(line -> line.startsWith("SIT-0403 1 event was left out: of a kind"));
    }

    @Test
    void knowsWhatAFileHeldAtAMoment() {
        Ran ran = run("export", "jsonl", "--apart", records.toString(), "--as-of", "2022-03-08");
        assertThat(ran.out().lines())
                .as("of three undated reports and one of that day")
                .hasSize(4);
    }

    @Test
    void goesOnBehindALineThatIsNoRecord() throws IOException {
        Files.writeString(records, "nonsense\n{\"schema\":\"other\"}\n" + Files.readString(records));
        Ran ran = run("export", "jsonl", "--apart", records.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("SIT-0401 "));
        assertThat(ran.out().lines()).hasSize(5);
    }

    @Test
    void saysThatAFileIsMissing() {
        Ran ran = run("export", "jsonl", folder.resolve("none.jsonl").toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1).allMatch(line -> line.startsWith("SIT-0402 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export xml FILE | there is no format xml",
                "export csv FILE --where typ=AID | character 1: there is no field",
                "export csv FILE --where type=AID) | character 9",
                "export csv FILE --as-of yesterday | is no moment",
                "export csv FILE --changed-since 2023-01-01 | ask the store's journal",
                "export csv --changed-since 2023-01-01 --deleted-since 2023-01-01 | do not go together",
                "export csv FILE --data FILE | not both",
                "export | Missing required parameter"
            })
    void refusesWrongUsageInOneLine(String line, String why) {
        Ran ran = run(line.replace("FILE", records.toString()).split(" "));
        assertThat(ran.status()).as(line).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1).allMatch(one -> one.contains(why));
    }

    @Test
    void joinsWhatSeveralReportsTellOfOneEvent() throws IOException {
        CodedRecord one = Examples.all().getFirst().first().record();
        Document document = one.document();
        CodedRecord reprint = new CodedRecord(
                new Document("reprint", null, document.text(), document.published(), "Harbour Courier", null, "en"),
                one.sections(),
                one.sentences(),
                one.coder(),
                one.actors(),
                one.places(),
                one.times(),
                one.events(),
                one.quotes(),
                one.states(),
                one.tags());
        Files.writeString(records, RecordWriter.line(one) + "\n" + RecordWriter.line(reprint) + "\n");
        assertThat(run("export", "jsonl", "--apart", records.toString()).out().lines())
                .hasSize(2);
        Ran joined = run("export", "jsonl", records.toString());
        assertThat(joined.err()).isEmpty();
        assertThat(joined.out().lines())
                .singleElement()
                .asString()
                .contains("\"tellings\":2,\"documents\":2,\"independent\":1");
    }

    /** In January two reports are learned, in March one comes in another version that tells nothing. */
    private Path store() {
        Path data = folder.resolve("store");
        CodedRecord first = Examples.all().get(0).tellings().get(0).record();
        CodedRecord second = Examples.all().get(0).tellings().get(1).record();
        if (!(Stores.folder(data) instanceof Stores.Opened.Ready(Store store))) {
            throw new AssertionError("no store");
        }
        try (store) {
            String run = store.begin(Run.Purpose.LOAD, first.coder(), JANUARY).id();
            store.addAll(List.of(first, second), JANUARY, run);
            Document old = second.document();
            CodedRecord withdrawn = new CodedRecord(
                    new Document(
                            old.id(), null, "This report was withdrawn.", old.published(), old.source(), null, "en"),
                    List.of(),
                    List.of(),
                    second.coder(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            store.add(withdrawn, MARCH, run);
        }
        return data;
    }

    @Test
    void exportsAStoreAsItWasKnown() {
        String data = store().toString();
        assertThat(run("export", "jsonl", "--apart", "--data", data).out().lines())
                .hasSize(1);
        assertThat(run("export", "jsonl", "--apart", "--data", data, "--as-of", "2023-02-01")
                        .out()
                        .lines())
                .hasSize(2);
        assertThat(run("export", "jsonl", "--apart", "--data", data, "--as-of", "2022-12-31")
                        .out())
                .isEmpty();
    }

    @Test
    void exportsWhatIsNewAndTheIdsOfWhatIsGone() {
        String data = store().toString();
        assertThat(run("export", "jsonl", "--apart", "--data", data, "--changed-since", "2022-12-31")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(run("export", "jsonl", "--apart", "--data", data, "--changed-since", "2023-02-01")
                        .out())
                .isEmpty();
        assertThat(run("export", "csv", "--apart", "--data", data, "--deleted-since", "2023-02-01")
                        .out())
                .isEqualTo("d2#e1\td2#e1\n");
        assertThat(run("export", "acled", "--apart", "--data", data, "--deleted-since", "2023-02-01")
                        .out())
                .matches("d2#e1\t\\d+\n");
        assertThat(run("export", "csv", "--apart", "--data", data, "--deleted-since", "2023-04-01")
                        .out())
                .isEmpty();
    }
}
