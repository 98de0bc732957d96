package org.sitrep.app;

import picocli.CommandLine;

/** How many documents are coded at once. */
final class Threads {
    private static final int MOST = 256;

    @CommandLine.Option(
            names = "--threads",
            paramLabel = "N",
            description = "Documents coded at once; the result does not depend on it. Default: the number of cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The number.
     *
     * @throws CommandLine.ParameterException if it makes no sense
     */
    int number(CommandLine.Model.CommandSpec spec) {
        if (threads < 1 || threads > MOST) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads takes 1 to " + MOST + ", not " + threads);
        }
        return threads;
    }
}
