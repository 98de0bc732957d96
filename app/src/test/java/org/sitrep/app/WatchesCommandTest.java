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

/** Watches as a user meets them, from adding to being told. */
class WatchesCommandTest {
    private static final String FIRST = """
            {"id":"n1","title":"Rebels attack port","text":"Rebels attacked the port of Aden on Monday and killed 14 soldiers, an official said.","published":"2021-08-24","source":"Ridge Post"}
            {"id":"n2","text":"The Taliban captured the city of Herat in Afghanistan on Tuesday, a Taliban spokesman said.","published":"2021-08-25","source":"Lake Herald"}
            """;
    private static final String SECOND = """
            {"id":"n3","text":"The Afghan army denied that the Taliban controlled the city of Herat.","published":"2021-08-26","source":"Ridge Post"}
            {"id":"n4","text":"A bomb killed nine people at a market in Marib on Thursday.","published":"2021-08-27","source":"Lake Herald"}
            """;

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Main.run(all.toArray(String[]::new));
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    private void load(String name, String lines) throws IOException {
        Ran loaded = run("load", Files.writeString(folder.resolve(name), lines).toString());
        assertThat(loaded.status()).as(loaded.err()).isZero();
    }

    @Test
    void tellsOnceWhatIsNew() throws IOException {
        load("first.jsonl", FIRST);
        assertThat(run("watches", "add", "attacks", "--type", "ASSAULT", "--from-start")
                        .out())
                .contains("watch attacks on events where type=ASSAULT");
        assertThat(run("watches", "add", "later", "--type", "ASSAULT").status()).isZero();
        assertThat(run("watches", "add", "doubt", "--on", "contradiction", "--from-start")
                        .status())
                .isZero();
        assertThat(run("watches", "add", "power", "--on", "change", "--from-start")
                        .status())
                .isZero();

        assertThat(run("watches", "test", "attacks").out()).contains("Aden", "1 alert");
        assertThat(run("watches", "test", "attacks", "--as-of", "2001-01-01").out())
                .contains("0 alerts");
        Ran first = run("watches", "run", "--once");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(run("watches", "alerts", "attacks").out()).contains("Aden", "14", "[1] Ridge Post, 2021-08-24");
        assertThat(run("watches", "alerts", "power").out()).contains("Herat");
        assertThat(run("watches", "alerts", "later").out()).isEmpty();
        assertThat(run("watches", "run", "--once").err()).contains("0 found");

        load("second.jsonl", SECOND);
        assertThat(run("watches", "run", "--once").err()).doesNotContain("0 found");
        assertThat(run("watches", "alerts", "later").out()).contains("Marib").doesNotContain("Aden");
        assertThat(run("watches", "alerts", "doubt").out()).contains("Who controls Herat");
        assertThat(run("watches", "feed", "attacks").out())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "Marib", "Aden");
        assertThat(run("watches", "list").out()).contains("attacks  events", "looked at");

        Path report = folder.resolve("attacks.md");
        Ran written = run("report", "--watch", "attacks", "--out", report.toString());
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(Files.readString(report)).contains("# Situation report: attacks", "Watch: attacks");

        assertThat(run("watches", "remove", "later").out()).contains("removed later");
        assertThat(run("watches", "remove", "later").err()).startsWith("SIT-0711");
        assertThat(run("report", "--watch", "later").err()).startsWith("SIT-0711");
    }

    @Test
    void saysWhatIsWrongWithAWatch() {
        assertThat(run("watches", "add", "a b").status()).isEqualTo(2);
        assertThat(run("watches", "add", "a", "--where", "nonsense=1").err()).contains("SIT-0001", "does not read");
        assertThat(run("watches", "add", "a", "--on", "silence").err()).contains("needs --outlet");
        assertThat(run("watches", "add", "a", "--quiet", "22").err()).contains("--quiet takes two times");
        assertThat(run("watches", "add", "a", "--mail", "nobody").err()).contains("no e-mail address");
        assertThat(run("watches", "test", "none").err()).startsWith("SIT-0711");
        assertThat(run("watches", "run", "--once", "--smtp", "http://x").status())
                .isEqualTo(2);
        Ran hook = run("watches", "add", "hook", "--webhook", "https://hook.example/x");
        assertThat(hook.out()).contains("whsec_");
        assertThat(run("watches", "list").out()).contains("hook.example").doesNotContain("whsec_");
    }
}
