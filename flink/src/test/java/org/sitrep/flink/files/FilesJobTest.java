package org.sitrep.flink.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.export.EventWriter;
import org.sitrep.export.Facts;
import org.sitrep.export.Format;
import org.sitrep.export.RecordFile;
import org.sitrep.export.Situation;
import org.sitrep.flink.Cluster;
import org.sitrep.flink.CommandLine;
import org.sitrep.flink.News;
import org.sitrep.flink.coding.CodeOnce;
import org.sitrep.flink.coding.CoderPlan;
import org.sitrep.flink.files.FilesPlan.Output;
import org.sitrep.flink.item.UserDefaults;

/** The job over files against {@code sitrep code} on the same files. */
class FilesJobTest {
    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static Path input;
    private static CommandLine.Ran sitrep;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.start(folder, 2);
        input = Files.createDirectories(folder.resolve("input/deeper")).getParent();
        List<String> lines = new ArrayList<>(News.articles(0, 12));
        lines.add("{\"id\": \"broken\", \"text\": ");
        lines.add(
                "{\"id\": \"french\", \"language\": \"fr\", \"text\": \"Le président a déclaré hier que le gouvernement ne"
                        + " changerait pas sa politique, et que les soldats resteraient dans la ville jusqu’à la fin de l’année.\"}");
        lines.add("{\"id\": \"undated\", \"text\": \"The army shelled the town on Friday.\"}");
        Files.write(input.resolve("one.jsonl"), lines);
        Files.write(input.resolve("deeper/two.jsonl"), News.articles(12, 5));
        Files.writeString(
                input.resolve("plain.txt"), "Police arrest ten\n\nPolice in Lima arrested ten people on Sunday.\n");
        Files.writeString(
                input.resolve("page.html"),
                "<html><head><title>Strike ends</title></head><body><article><h1>Strike ends</h1><p>The union and the"
                        + " government of Peru signed an agreement on Thursday, a spokesperson said in Lima.</p>"
                        + "<p>The strike had lasted nine weeks and stopped all trains in the country.</p></article></body></html>");
        Files.writeString(input.resolve("archive.warc"), warc());
        Files.write(input.resolve("noise.bin"), new byte[] {0, 1, 2, 3, 0, 0});
        Files.writeString(input.resolve(".hidden"), "Nobody reads this.");
        sitrep = CommandLine.sitrep(
                folder, "code", "--format", "jsonl", "--model", "fast", "--published", "2024-03-09", input.toString());
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    private static String warc() {
        String page =
                "<html><body><article><h1>Army enters town</h1><p>Soldiers of the national army entered the town of"
                        + " Gulu on Saturday and arrested the leader of the rebels, officials said.</p></article></body></html>";
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length() + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/army\r\n"
                + "WARC-Date: 2024-03-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    @Test
    void writesTheLinesThatSitrepWrites() throws Exception {
        Path out = folder.resolve("same");
        JobExecutionResult result = run(out, 2, RuntimeExecutionMode.BATCH, Set.of(Output.JSONL), List.of(input));

        assertThat(sitrep.out()).hasSizeGreaterThan(20);
        assertThat(sorted(out.resolve("records")))
                .isEqualTo(sitrep.out().stream().sorted().toList());
        assertThat(result.<Long>getAccumulatorResult(CodeOnce.RECORDS))
                .isEqualTo(sitrep.out().size());
        // One line for all of other languages there, a line for each here.
        assertThat(sorted(out.resolve("problems")).stream().map(line -> line.substring(0, 8)))
                .isEqualTo(sitrep.err().stream()
                        .map(line -> line.substring(0, 8))
                        .sorted()
                        .toList());
        assertThat(sorted(out.resolve("problems")).stream().filter(line -> !line.startsWith("SIT-0116")))
                .isEqualTo(sitrep.err().stream()
                        .filter(line -> !line.startsWith("SIT-0116"))
                        .sorted()
                        .toList());
    }

    @Test
    void takesADocumentThatComesAgainOnce() throws Exception {
        Path again = Files.createDirectories(folder.resolve("again"));
        Files.write(again.resolve("a.jsonl"), News.articles(0, 4));
        Files.write(again.resolve("b.jsonl"), News.articles(2, 4));
        Files.writeString(again.resolve("c.jsonl"), News.article("doc-1", 9));
        Path out = folder.resolve("once");
        JobExecutionResult result = run(out, 2, RuntimeExecutionMode.BATCH, Set.of(Output.JSONL), List.of(again));

        assertThat(sorted(out.resolve("records")))
                .hasSize(7)
                .filteredOn(line -> line.contains("\"id\":\"doc-1\""))
                .as("the same id with other words is another document")
                .hasSize(2);
        assertThat(result.<Long>getAccumulatorResult(CodeOnce.REPEATED)).isEqualTo(2);
    }

    @Test
    void writesTheSameBytesWhateverTheOrderOfTheFiles() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".jsonl"))
                    .toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.reverse(lines);
                Files.write(other.resolve("z" + file.getFileName()), lines);
            }
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        run(
                first,
                2,
                RuntimeExecutionMode.BATCH,
                Set.of(Output.JSONL),
                List.of(input.resolve("one.jsonl"), input.resolve("deeper")));
        run(second, 2, RuntimeExecutionMode.BATCH, Set.of(Output.JSONL), List.of(other));

        assertThat(contents(second.resolve("records"))).isEqualTo(contents(first.resolve("records")));
    }

    @Test
    void writesTheTableThatTheExportWrites() throws Exception {
        Path out = folder.resolve("table");
        run(out, 1, RuntimeExecutionMode.BATCH, Set.of(Output.JSONL, Output.PARQUET), List.of(input));

        Path records = files(out.resolve("records")).getFirst();
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        try (EventWriter writer = Format.PARQUET.open(exported, new Facts())) {
            Situation.apart(new RecordFile(records, problem -> {})).each(Instant.MAX, writer::write);
        }
        assertThat(files(out.resolve("events"))).hasSize(1);
        assertThat(Files.readAllBytes(files(out.resolve("events")).getFirst())).isEqualTo(exported.toByteArray());
        assertThat(exported.size()).isGreaterThan(5_000);
    }

    @Test
    void runsWithCheckpointsToo() throws Exception {
        Path out = folder.resolve("checkpointed");
        run(out, 2, RuntimeExecutionMode.STREAMING, Set.of(Output.JSONL), List.of(input));

        assertThat(sorted(out.resolve("records")))
                .isEqualTo(sitrep.out().stream().sorted().toList());
    }

    private static JobExecutionResult run(
            Path out, int parallelism, RuntimeExecutionMode mode, Set<Output> outputs, List<Path> inputs)
            throws Exception {
        StreamExecutionEnvironment env = cluster.environment(parallelism);
        Configuration configuration = new Configuration();
        configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
        env.configure(configuration);
        if (mode == RuntimeExecutionMode.STREAMING) {
            env.enableCheckpointing(300);
        }
        FilesJob.add(
                new FilesPlan(
                        inputs.stream().map(Path::toString).toList(),
                        out.toString(),
                        outputs,
                        new UserDefaults("2024-03-09", null),
                        new CoderPlan(ModelSize.FAST)),
                env);
        return cluster.run(env);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : files(folder)) {
            contents.add(Files.readString(file, StandardCharsets.UTF_8));
        }
        Collections.sort(contents);
        return contents;
    }

    private static List<String> sorted(Path folder) throws IOException {
        return contents(folder).stream().flatMap(String::lines).sorted().toList();
    }
}
