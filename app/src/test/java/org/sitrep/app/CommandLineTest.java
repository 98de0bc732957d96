package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.language.ModelSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a user meets it: standard output, standard error, exit status. */
class CommandLineTest {
    private static final String ARTICLE =
            "Rebels attack port\nRebels attacked the port of Aden on Monday, an official said.\n";

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Path article;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    }

    private static Ran run(String stdin, String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        InputStream inBefore = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
            int status = Main.run(arguments);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
            System.setIn(inBefore);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void codesAFileAsJson() {
        Ran ran = run(
                "",
                "code",
                "--published",
                "2021-08-24",
                "--source",
                "Meridian Wire",
                "--format",
                "json",
                article.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        JsonNode record = json(ran.out());
        assertThat(record.get("schema").asString()).isEqualTo("sitrep-record/1");
        assertThat(record.at("/document/text").asString()).isEqualTo(ARTICLE);
        assertThat(record.at("/document/published").asString()).isEqualTo("2021-08-24");
        assertThat(record.at("/document/publishedFrom").asString()).isEqualTo("option");
        assertThat(record.at("/document/source").asString()).isEqualTo("Meridian Wire");
    }

    @Test
    void takesTheModelByName() {
        Ran ran = run(ARTICLE, "code", "--model", "Standard", "--format", "jsonl");
        assertThat(ran.status()).isZero();
        assertThat(json(ran.out()).at("/coder/model").asString()).startsWith("standard sha256:");
    }

    @Test
    void saysWhichModelsThereAre() {
        Ran ran = run(ARTICLE, "code", "--model", "huge");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .startsWith("SIT-0001")
                .contains("--model");
        for (ModelSize size : ModelSize.values()) {
            if (!size.isShipped()) {
                Ran missing = run(ARTICLE, "code", "--model", size.label());
                assertThat(missing.status()).isEqualTo(2);
                assertThat(missing.err().lines()).singleElement().asString().contains(size.label(), "standard");
            }
        }
    }

    @Test
    void aPlainCommandLineGivesTheSameBytesAsAnyOther() {
        for (String format : List.of("text", "json", "jsonl")) {
            Ran plain = run(ARTICLE, "code", "--format", format);
            Ran other = run(ARTICLE, "code", "--format=" + format);
            assertThat(plain).isEqualTo(other);
        }
    }

    @Test
    void codesStandardInputWhenNoFileIsGiven() {
        Ran ran = run(ARTICLE, "code", "--format", "jsonl");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(json(ran.out()).at("/document/published").isNull()).isTrue();
    }

    @Test
    void keepsTheOrderOfJsonLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"id\": \"d")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append("Talks went on. ".repeat(40 - i))
                    .append("\"}\n");
        }
        Ran ran = run(lines.toString(), "code", "--format", "jsonl", "--threads", "4", "-");
        assertThat(ran.status()).isZero();
        String[] out = ran.out().split("\n");
        assertThat(out).hasSize(40);
        for (int i = 0; i < out.length; i++) {
            assertThat(json(out[i]).at("/document/id").asString()).isEqualTo("d" + i);
        }
    }

    @Test
    void writesForAPersonWithoutColourWhenNoTerminalLooks() {
        Ran ran = run("", "code", "--format", "text", article.toString());
        assertThat(ran.out()).contains("Rebels attack port", "Events").doesNotContain("\u001b");
    }

    @Test
    void saysEachBadInputInOneLineAndCodesTheGoodOnes() throws IOException {
        Path binary = Files.write(folder.resolve("image.png"), new byte[5000]);
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path broken = Files.write(folder.resolve("latin1.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9, ' ', 'x'});
        Path lines = Files.writeString(folder.resolve("in.jsonl"), "{\"text\": \"Talks went on.\"}\n{\"text\": \n");
        Ran ran = run(
                "",
                "code",
                "--format",
                "jsonl",
                folder.resolve("missing.txt").toString(),
                binary.toString(),
                empty.toString(),
                broken.toString(),
                lines.toString(),
                article.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err().lines().filter(line -> line.startsWith("SIT-")).map(line -> line.substring(0, 8)))
                .containsExactly("SIT-0101", "SIT-0103", "SIT-0105", "SIT-0104", "SIT-0107");
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    @Test
    void readsAPageWithoutCodingItAndCodesWhatItWrote() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.txt"),
                "<!DOCTYPE html><html lang=en><head><title>Rebels attack port</title><meta name=author content='Nora Quist'></head>"
                        + "<body><h1>Rebels attack port</h1><p>Rebels attacked the port of Aden on Monday, an official said.</p></body></html>");
        Ran read = run("", "read", "--published", "2021-08-24", page.toString());
        assertThat(read.status()).as(read.err()).isZero();
        JsonNode document = json(read.out());
        assertThat(document.get("text").asString())
                .isEqualTo("Rebels attack port\n\nRebels attacked the port of Aden on Monday, an official said.");
        assertThat(document.get("published").asString()).isEqualTo("2021-08-24");
        assertThat(document.at("/facts/authors/0/value").asString()).isEqualTo("Nora Quist");
        assertThat(document.at("/facts/authors/0/from").asString()).isEqualTo("meta");
        Ran coded = run(read.out(), "code", "--format", "jsonl");
        assertThat(coded.status()).as(coded.err()).isZero();
        assertThat(json(coded.out()).at("/document/text").asString())
                .isEqualTo(document.get("text").asString());
    }

    @Test
    void codesNoTextThatIsNotEnglishAndSaysHowMany() {
        String german =
                "Der Hafen wurde am Montag geschlossen, nachdem die Arbeiter die Arbeit niedergelegt hatten, und es ist nicht bekannt, wann er öffnet.";
        String lines = "{\"text\": \"" + german + "\"}\n{\"text\": \"Talks went on.\"}\n";
        Ran ran = run(lines, "code", "--format", "jsonl");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err())
                .startsWith("SIT-0116 1 document ")
                .contains("de 1")
                .hasLineCount(1);
        assertThat(json(run(lines, "read").out().lines().findFirst().orElseThrow())
                        .get("language")
                        .asString())
                .isEqualTo("de");
    }

    @Test
    void refusesWrongUsageWithStatusTwo() {
        for (String[] wrong : new String[][] {
            {"code", "--no-such-option"},
            {"code", "--published", "yesterday", article.toString()},
            {"code", "--published", "2021-02-30", article.toString()},
            {"code", "--format", "xml", article.toString()},
            {"code", "--threads", "0", article.toString()},
            {"code", "--threads", "many", article.toString()},
            {"nonsense"}
        }) {
            Ran ran = run("", wrong);
            assertThat(ran.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(ran.err().lines()).as(String.join(" ", wrong)).hasSize(1);
            assertThat(ran.err()).startsWith("SIT-0001 ");
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void explainsAnEventInWords() {
        Ran ran = run("", "explain", "--published", "2021-08-24", "--event", "e1", article.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("e1 is ASSAULT").contains("Trigger: “attack", "by rule", "Acts:");
    }

    @Test
    void explainsAnActorInWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.txt"),
                "Kenyan President Jane Mboya resigned on 3 May 2020. Peter Otieno was sworn in as president on 5 May 2020. "
                        + "On 8 May 2020 the president was ill.\n");
        Ran ran = run("", "explain", "--published", "2020-05-09", "--actor", "a2", file.toString());
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("Peter Otieno (a2, KENGOV) is a person")
                .contains("“the president”, by office.")
                .contains("holds the office of president")
                .contains("Lost: “the president” is Jane Mboya, because");
    }

    @Test
    void saysWhenThereIsNoSuchEvent() {
        Ran ran = run("", "explain", "--event", "e99", article.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("SIT-0202 ");
    }

    @Test
    void addsTheUsersOwnKnowledge() throws IOException {
        Path folder = Files.createDirectories(this.folder.resolve("mine"));
        Files.writeString(
                folder.resolve("countries.tsv"),
                "iso3\tname\tadjective\tpeople\tcapital\nGON\tGondor\tGondorian\tGondorians\tMinas Tirith\n");
        String text = "Gondor attacked Mordor on Monday. Gondorian troops left Osgiliath.";
        Ran without = run(text, "code", "--format", "json");
        Ran with = run(text, "code", "--format", "json", "--knowledge", folder.toString());
        assertThat(with.status()).as(with.err()).isZero();
        assertThat(json(without.out()).at("/actors").findValuesAsString("country"))
                .doesNotContain("GON");
        assertThat(json(with.out()).at("/actors").findValuesAsString("country")).contains("GON");
        assertThat(json(with.out()).at("/coder/knowledge"))
                .isNotEqualTo(json(without.out()).at("/coder/knowledge"));
    }

    @Test
    void saysWhichOfTheUsersFilesDoesNotFit() throws IOException {
        Path folder = Files.createDirectories(this.folder.resolve("mine"));
        Path misnamed = Files.writeString(folder.resolve("contries.tsv"), "iso3\tname\nGON\tGondor\n");
        Ran ran = run("Talks.", "code", "--knowledge", folder.toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("knowledge/contries.tsv").hasLineCount(1);
        Files.delete(misnamed);
        Files.writeString(folder.resolve("countries.tsv"), "wrong\tcolumns\nx\ty\n");
        Ran wrong = run("Talks.", "code", "--knowledge", folder.toString());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("countries.tsv").hasLineCount(1);
        assertThat(run("Talks.", "code", "--knowledge", folder.resolve("none").toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void showsTheDemo() {
        Ran ran = run("", "demo", "--no-serve", "--data", folder.resolve("demo").toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("(invented outlet)", "reports,");
    }

    @Test
    void doesNotLetATextSteerTheTerminal() {
        Ran ran = run("Talks \u001b[2Jwent on in Aden.", "code", "--format", "text");
        assertThat(ran.out()).contains("Talks").doesNotContain("\u001b");
    }
}
