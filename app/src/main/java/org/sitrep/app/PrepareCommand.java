package org.sitrep.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sitrep.app.start.Prepared;
import picocli.CommandLine;

/** {@code sitrep prepare}: for the launcher; lays out once what later starts take ready from the folder. */
@CommandLine.Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Unpacks the big data files and the machine code into a folder, for quicker starts.")
final class PrepareCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = "--practise",
            description = "Also run what most runs do, so that a JVM told to remember its classes meets them.")
    private boolean practise;

    @CommandLine.Parameters(paramLabel = "DIR", description = "The folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path folder;

    @Override
    public Integer call() throws IOException {
        try {
            new Prepared(folder).lay();
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("SIT-0005 cannot prepare " + folder + ": " + e
                            + "; starts stay slower until there is room and leave to write there");
            return 1;
        }
        return practise ? practise() : 0;
    }

    /** Reads a command line that is not plain, codes the bundled sample as JSON Lines, then a report of it as plain text for a person. */
    private static int practise() throws IOException {
        Main.run("code", "--version");
        System.setIn(new ByteArrayInputStream(DemoCommand.sampleFile()));
        int lines = Main.run("code", "--format", "jsonl", "-");
        String report = DemoCommand.sample().get(0).text();
        System.setIn(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
        return Math.max(lines, Main.run("code", "--format", "text", "-"));
    }
}
