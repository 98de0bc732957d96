package org.sitrep.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on a folder of one small set, with the real engine. */
class EvalMainTest {
    private static final String ITEM =
            "{\"id\":\"1\",\"dct\":\"2020-01-02\",\"text\":\"The court met on Monday.\\n\",\"timex3\":["
                    + "{\"start\":17,\"end\":23,\"type\":\"DATE\",\"value\":\"2019-12-30\"}]}\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuresWhatLiesInTheFolder() throws IOException {
        Files.writeString(folder.resolve("dates_timebank.jsonl"), ITEM + "{}\n" + ITEM);
        Path json = folder.resolve("scores.json");
        assertThat(run(folder.toString(), "--threads", "2", "--json", json.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("dates_timebank", "strict", "best known")
                .doesNotContain("quotes_polnear  ");
        assertThat(err.toString()).contains("dates_timebank.jsonl:00002: no text under 'text'");
        assertThat(Files.readString(json)).contains("\"set\" : \"dates_timebank\"");
    }

    @Test
    void threadsMakeNoDifference() throws IOException {
        Files.writeString(folder.resolve("dates_timebank.jsonl"), ITEM + ITEM + ITEM);
        run(folder.toString());
        String one = out.toString();
        out.getBuffer().setLength(0);
        run(folder.toString(), "--threads", "3");
        assertThat(out.toString()).isEqualTo(one);
    }

    @Test
    void aScoreBelowItsFloorEndsWithOne() throws IOException {
        Files.writeString(folder.resolve("dates_timebank.jsonl"), ITEM);
        Path floors = folder.resolve("floors.tsv");
        Files.writeString(floors, "dates_timebank\tstrict\t1.01\n");
        assertThat(run(folder.toString(), "--floors", floors.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("below the floor of 1.0100");
    }

    @Test
    void thePageNeedsADay() {
        assertThat(run(folder.toString(), "--scores", folder.resolve("page.md").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--date");
    }

    @Test
    void mistakesOnTheCommandLineAreNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run(folder.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "give a folder",
                        "is not a folder",
                        "begin at 1",
                        "nothing to measure; none of the wanted sets");
    }

    @Test
    void corpusIsCodedAndCounted() throws IOException {
        Path corpus = folder.resolve("corpus.jsonl");
        Files.writeString(corpus, "{\"id\":\"1\",\"date\":\"2020-01-02\",\"text\":\"The court met on Monday.\"}\n");
        assertThat(run("--corpus", corpus.toString())).isZero();
        assertThat(out.toString()).contains("corpus  1 thread:", "different the second time: 0 of 1", "sentences: 1");
    }

    private int run(String... arguments) {
        CommandLine command = EvalMain.command();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
