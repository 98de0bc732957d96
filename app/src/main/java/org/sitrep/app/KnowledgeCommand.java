package org.sitrep.app;

import org.sitrep.app.dictionary.ImportCommand;
import picocli.CommandLine;

/** {@code sitrep knowledge}: a user's own data files. */
@CommandLine.Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = "Your own lists of actors, for --knowledge.",
        subcommands = ImportCommand.class)
final class KnowledgeCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
