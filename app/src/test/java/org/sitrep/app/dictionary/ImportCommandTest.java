package org.sitrep.app.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import picocli.CommandLine;

/** From a user's list to a coded text. */
class ImportCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(String from, String content) throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), content);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new ImportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--from", from, "--to", folder.resolve("own").toString(), list.toString());
        return new Ran(status, out.toString(), err.toString());
    }

    private CodedRecord code(String text) throws IOException {
        Map<String, String> additions = new TreeMap<>();
        for (String name : List.of("countries.tsv", "organisations.tsv", "roles.tsv")) {
            Path file = folder.resolve("own").resolve(name);
            if (Files.exists(file)) {
                additions.put("knowledge/" + name, Files.readString(file));
            }
        }
        Knowledge knowledge = Knowledge.with(additions);
        try (Coder coder = new Coder(LanguageStages.standard(knowledge), knowledge)) {
            return coder.code(new Document("d1", null, text, null, null, null, "en"));
        }
    }

    private static Actor actor(CodedRecord record, String name) {
        return Objects.requireNonNull(record.actors().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElse(null));
    }

    @Test
    void makesAStateAPartyAndANounKnown() throws IOException {
        Ran ran = run("petrarch", """
                QUORSTAN_ [QRS]
                +REPUBLIC_OF_QUORSTAN_
                HARBOUR_LEAGUE_ [QRSPTY]
                WHARFINGER {WHARFINGERS} [~LAB]
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        CodedRecord record = code("Quorstan accused the Harbour League of fraud. Wharfingers marched in Lima.");
        assertThat(actor(record, "Quorstan").code()).isEqualTo("QRS");
        assertThat(actor(record, "Harbour League").code()).isEqualTo("QRSPTY");
        assertThat(record.actors())
                .anySatisfy(actor -> assertThat(actor.sector()).isEqualTo("LAB"));
    }

    @Test
    void readsCommas() throws IOException {
        Ran ran = run("csv", """
                name,aliases,code,kind
                "Harbour League, The",Harbour League|HL,QRSPTY,party
                """);
        assertThat(ran.status()).isZero();
        assertThat(actor(code("The Harbour League accused the police of fraud."), "Harbour League, The")
                        .code())
                .isEqualTo("QRSPTY");
    }

    @Test
    void saysEachBadLineAndKeepsTheRest() throws IOException {
        Ran ran = run("csv", "name,code\nGood League,QRSPTY\nBad League,QR\n,QRSPTY\nLong,QRSPTY,more\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(3).allMatch(line -> line.startsWith("SIT-0901"));
        assertThat(Files.readString(folder.resolve("own/organisations.tsv")))
                .contains("Good League")
                .doesNotContain("Bad League");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() throws IOException {
        Ran ran = run("csv", "name,code,from,to\nGood League,QRSPTY,2001,2005\nBad League,QRSPTY,2005,2001\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains(":3").contains("ends before it begins");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        assertThat(run("csv", "\uFEFFname,code\nGood League,QRSPTY\n").status()).isZero();
        assertThat(run("petrarch", "\uFEFFGOOD_LEAGUE_ [QRSPTY]\n").status()).isZero();
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Path list = Files.write(folder.resolve("list.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        StringWriter err = new StringWriter();
        int status = new CommandLine(new ImportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute("--from", "petrarch", "--to", folder.resolve("own").toString(), list.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).startsWith("SIT-0904").hasLineCount(1);
    }

    @Test
    void keepsTheGoodLinesOfABrokenDictionary() throws IOException {
        Ran ran = run("petrarch", "GOOD_LEAGUE_ [QRSPTY]\nBAD_LEAGUE_ [QRSPTY\n%%%\nLAST_LEAGUE_ [QRSPTY]\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).allMatch(line -> line.startsWith("SIT-0901"));
        assertThat(Files.readString(folder.resolve("own/organisations.tsv")))
                .contains("Good League")
                .contains("Last League");
    }

    @Test
    void refusesATableWithoutHeader() throws IOException {
        assertThat(run("csv", "Good League,QRSPTY\n").err()).startsWith("SIT-0902");
    }

    @Test
    void saysThatAFileIsNotThere() {
        StringWriter err = new StringWriter();
        int status = new CommandLine(new ImportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--from",
                        "csv",
                        "--to",
                        folder.toString(),
                        folder.resolve("none").toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).startsWith("SIT-0904");
    }
}
