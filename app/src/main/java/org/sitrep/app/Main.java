package org.sitrep.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sitrep.engine.Coder;
import org.sitrep.picture.store.StoreFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the one jar. */
@Command(
        name = "sitrep",
        mixinStandardHelpOptions = true,
        version = "sitrep " + Coder.VERSION,
        description = "News text in, a situation out: who did what to whom, who said what, where, when.",
        subcommands = {
            CodeCommand.class,
            ReadCommand.class,
            ExplainCommand.class,
            PictureCommand.class,
            DemoCommand.class,
            LoadCommand.class,
            RecodeCommand.class,
            RunsCommand.class,
            DiffCommand.class,
            CorrectCommand.class,
            SearchCommand.class,
            DocumentsCommand.class,
            FeedsCommand.class,
            WatchCommand.class,
            WatchesCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            TokensCommand.class,
            KnowledgeCommand.class,
            PrepareCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and gives its exit status. */
    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = plain(out, err, arguments);
        out.flush();
        return status;
    }

    private static int plain(PrintWriter out, PrintWriter err, String... arguments) {
        PlainCode plain = PlainCode.of(arguments);
        if (plain == null) {
            return parsed(out, err, arguments);
        }
        try {
            return plain.run(out, err);
        } catch (RuntimeException failure) {
            return failed(failure, err);
        }
    }

    private static int parsed(PrintWriter out, PrintWriter err, String... arguments) {
        return line(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()))
                .execute(arguments);
    }

    /** The command line with the one command that is asked for, or with all where that does not tell: reading what all of them take is most of a short run's start. */
    private static CommandLine line(String... arguments) {
        Command all = Main.class.getAnnotation(Command.class);
        for (Class<?> one : all.subcommands()) {
            String name = one.getAnnotation(Command.class).name();
            if (arguments.length > 0 && arguments[0].equals(name)) {
                return new CommandLine(CommandLine.Model.CommandSpec.create().name(all.name()))
                        .addSubcommand(new CommandLine(one));
            }
        }
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("SIT-0001 wrong usage: "
                        + String.valueOf(wrong.getMessage()).lines().findFirst().orElse("") + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof StoreFailure) {
            err.println("SIT-0305 " + failure.getMessage()
                    + "; check the disk or the database; what was acknowledged before is kept");
            return 1;
        }
        err.println("SIT-0002 " + failure + "; please report this with the command line");
        return 1;
    }
}
