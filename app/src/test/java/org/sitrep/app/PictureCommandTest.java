package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sitrep picture} over files of records. */
class PictureCommandTest {
    private static final String DAM =
            "Dam above Orvell bursts\nA dam above Orvell burst after weeks of rain, and mud buried the lower streets of Orvell.";
    private static final String LATER =
            "Orvell digs after the dam burst\nPeople in Orvell dug for neighbours in the mud below the burst dam, in the lower streets.";

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void write() throws IOException {
        String lines =
                record("1", "2022-05-01", DAM) + record("2", "2022-05-03", LATER) + record("3", "2022-05-04", DAM);
        file = Files.writeString(folder.resolve("records.jsonl"), lines).toString();
    }

    private static String record(String id, String day, String text) {
        Published published = Published.on(LocalDate.parse(day), Published.From.METADATA);
        return RecordWriter.line(new CodedRecord(
                        new Document(id, null, text, published, "Outlet " + id, null, "en"),
                        List.of(),
                        List.of(new Span(0, text.length())),
                        new CoderInfo("1", "r", "k", "m"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                + "\n";
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
    void showsStoriesAndCountsCopiesApart() {
        Ran ran = run("picture", file);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("3 reports, 2 independent origins, 1 story", "2022-05-01 – 2022-05-04");
    }

    @Test
    void writesJson() {
        JsonNode picture = JsonMapper.shared()
                .readTree(run("picture", "--format", "json", file).out());
        assertThat(picture.path("schema").asString()).isEqualTo("sitrep-picture/1");
        assertThat(picture.path("stories").path(0).path("documents").size()).isEqualTo(3);
        assertThat(picture.path("documents").path(2).path("copy").asString()).isEqualTo("same");
        assertThat(picture.path("documents").path(2).path("origin").asString()).isEqualTo("1");
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        assertThat(run("picture", "--as-of", "2022-04-01", file).err())
                .contains("nothing was known at 2022-04-01: all reports were published later");
        String store = folder.resolve("store").toString();
        assertThat(run("picture", "--data", store).err()).contains("nothing is kept yet: sitrep load FILE");
        assertThat(run("picture", file).err()).isEmpty();
    }

    @Test
    void asksWhatWasKnownThen() {
        assertThat(run("picture", "--as-of", "2022-05-02", file).out()).contains("1 report, 1 independent origin");
        assertThat(run("picture", "--as-of", "yesterday", file).status()).isEqualTo(2);
    }

    @Test
    void takesTheUsersOutlets() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.tsv"), "name\talso\towner\nOutlet 1\t\tits readers\n");
        JsonNode picture = JsonMapper.shared()
                .readTree(run("picture", "--format", "json", "--sources", mine.toString(), file)
                        .out());
        assertThat(picture.path("documents")
                        .path(0)
                        .path("source")
                        .path("owner")
                        .asString())
                .isEqualTo("its readers");
        Path wrong = Files.writeString(folder.resolve("wrong.tsv"), "outlet\nx\n");
        Ran refused = run("picture", "--sources", wrong.toString(), file);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("wrong.tsv").hasLineCount(1);
    }

    @Test
    void saysWhichLineIsNoRecordAndGoesOn() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{}\n" + record("9", "2022-05-01", DAM));
        Ran ran = run("picture", bad.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("SIT-0501", "bad.jsonl:1").hasLineCount(1);
        assertThat(ran.out()).contains("1 report,");
        assertThat(run("picture", folder.resolve("none.jsonl").toString()).err())
                .contains("SIT-0502");
    }
}
