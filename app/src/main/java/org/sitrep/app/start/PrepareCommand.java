package org.sitrep.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code sitrep prepare}: for the launcher; lays out once what later starts take ready from the folder. */
@CommandLine.Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Unpacks the big data files and the machine code into a folder, for quicker starts.")
public final class PrepareCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "DIR", description = "The folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path folder;

    @Override
    public Integer call() {
        try {
            new Prepared(folder).lay();
            return 0;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("SIT-0005 cannot prepare " + folder + ": " + e
                            + "; starts stay slower until there is room and leave to write there");
            return 1;
        }
    }
}
