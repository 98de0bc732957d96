package org.sitrep.flink;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sitrep.engine.Coder;
import picocli.CommandLine;

/** Entry point of the job's jar, for {@code flink run} and, with Flink's jars beside it, for {@code java -cp}. */
@CommandLine.Command(
        name = "sitrep-flink",
        mixinStandardHelpOptions = true,
        version = "sitrep-flink " + Coder.VERSION,
        description = "News text in, a situation out, on many machines.",
        subcommands = {FilesCommand.class, KafkaCommand.class})
public final class Main implements Runnable {
    /** Exit status of a job that failed; 1 says that there were problems, 2 that the usage was wrong. */
    private static final int ENDED = 3;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** A cluster's process is not ours to end: what is wrong there is thrown, what is wrong here is the exit status. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment) {
            System.exit(status);
        }
        if (status > 1) {
            throw new IllegalStateException(status == ENDED ? "the job ended before its end" : "wrong usage");
        }
    }

    /** Runs one command line and gives its exit status. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, ignored) -> wrong(wrong.getCommandLine(), wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
                .execute(arguments);
    }

    private static int wrong(CommandLine command, Exception wrong) {
        command.getErr()
                .println("SIT-0001 wrong usage: "
                        + String.valueOf(wrong.getMessage()).lines().findFirst().orElse("") + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof IllegalArgumentException) {
            return wrong(command, failure);
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = String.valueOf(cause).lines().findFirst().orElse("");
        command.getErr()
                .println("SIT-0802 the job ended before its end: " + why
                        + "; what was committed is kept, Flink's log has the whole");
        return ENDED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
