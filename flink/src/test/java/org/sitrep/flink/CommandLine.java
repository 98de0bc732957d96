package org.sitrep.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code sitrep} in a process of its own, as a user runs it. */
public final class CommandLine {
    private CommandLine() {}

    /** What a run wrote: lines of standard output, lines of standard error. */
    public record Ran(List<String> out, List<String> err) {}

    /** Runs {@code sitrep} with these arguments. */
    public static Ran sitrep(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("sitrep.out");
        Path err = folder.resolve("sitrep.err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // As long as the command lines of Flink's workers, which ONNX Runtime reads too.
                "-Dsitrep.padding=" + "x".repeat(20_000),
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitrep.app.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("sitrep did not end");
        }
        return new Ran(
                Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readAllLines(err, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("SIT-"))
                        .toList());
    }
}
