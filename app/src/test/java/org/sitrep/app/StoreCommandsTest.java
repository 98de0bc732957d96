package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading, asking, correcting and coding again, as a user meets them. */
class StoreCommandsTest {
    private static final String FIRST = """
            {"id":"n1","title":"Rebels attack port","text":"Rebels attacked the port of Aden on Monday, an official said. Two soldiers were killed.","published":"2021-08-24","source":"Meridian Wire"}
            {"id":"n2","text":"The governor met farmers in Aden on Tuesday.","published":"2021-08-25","source":"Meridian Wire"}
            """;
    private static final String CHANGED = """
            {"id":"n1","title":"Rebels attack port","text":"Rebels attacked the port of Aden on Monday, an official said. Three soldiers were killed.","published":"2021-08-24","source":"Meridian Wire"}
            """;

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return bare(all.toArray(String[]::new));
    }

    private static Ran bare(String... arguments) {
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

    private Ran correct(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("correct", "--data", folder.resolve("data").toString(), "--analyst", "ada"));
        all.addAll(List.of(arguments));
        return bare(all.toArray(String[]::new));
    }

    @Test
    void keepsDocumentsThroughTheirWholeLife() throws IOException {
        Path first = Files.writeString(folder.resolve("first.jsonl"), FIRST);
        Path changed = Files.writeString(folder.resolve("changed.jsonl"), CHANGED);

        Ran loaded = run("load", first.toString());
        assertThat(loaded.status()).as(loaded.err()).isZero();
        assertThat(loaded.out()).startsWith("r1: 2 new documents, 0 new versions, 0 coded again, 0 known");
        assertThat(run("load", first.toString()).out())
                .startsWith("r2: 0 new documents, 0 new versions, 0 coded again, 2 known");
        assertThat(run("load", changed.toString()).out()).startsWith("r3: 0 new documents, 1 new versions");

        assertThat(run("documents").out()).contains("n1  version 2", "n2  version 1", "2 documents in 3 versions");
        assertThat(run("documents", "n1").out())
                .contains("- Two soldiers were killed.", "+ Three soldiers were killed.");
        assertThat(run("documents", "--as-of", "2001-01-01").out()).contains("0 documents");
        assertThat(run("search", "soldier", "--as-of", "2001-01-01").err())
                .contains("nothing was known at 2001-01-01: a report counts from when it was loaded");
        assertThat(run("search", "soldier", "port").out()).contains("n1  version 2", "attacked the port", "1 found");
        assertThat(run("search", "farmers", "--to", "2021-08-24").out()).contains("nothing found");

        Ran rejected = correct("reject", "n1", "e1", "--why", "a drill");
        assertThat(rejected.status()).as(rejected.err()).isZero();
        assertThat(rejected.out()).startsWith("correction 1 by ada on 20").contains("is no event: a drill");
        assertThat(correct("list").out()).contains("correction 1 by ada");
        assertThat(correct("reject", "n1", "e1", "--why", "again").err()).startsWith("SIT-0308");
        assertThat(correct("code", "nothing", "e1", "AID").err()).startsWith("SIT-0307");
        assertThat(correct("withdraw", "7").err()).startsWith("SIT-0310");

        Path own = Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(
                own.resolve("countries.tsv"),
                "iso3\tname\tadjective\tpeople\tcapital\nGON\tGondor\tGondorian\tGondorians\tMinas Tirith\n");
        Ran recoded = run("recode", "--knowledge", own.toString());
        assertThat(recoded.status()).as(recoded.err()).isZero();
        assertThat(recoded.out()).startsWith("r4: 2 documents coded again, 0 coded by this coder before");
        assertThat(recoded.out()).contains("sitrep diff r3 r4").doesNotContain("no longer finds");
        assertThat(run("recode", "--knowledge", own.toString()).out())
                .startsWith("r5: 0 documents coded again, 2 coded");
        assertThat(run("diff", "r3", "r4").out()).contains("r3 to r4: 2 documents compared, 0 changed");
        assertThat(run("diff", "r3", "r9").err()).startsWith("SIT-0306");
        assertThat(run("runs").out().lines()).hasSize(5);
    }

    @Test
    void saysWhyAStoreCannotBeOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Ran ran = bare("documents", "--data", file.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("SIT-0301");
        assertThat(bare("documents", "--db", "jdbc:sqlite:x").err()).startsWith("SIT-0302");
        assertThat(bare("documents", "--as-of", "yesterday", "--data", file.toString())
                        .err())
                .startsWith("SIT-0001");
    }
}
