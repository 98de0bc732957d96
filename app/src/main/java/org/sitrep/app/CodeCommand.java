package org.sitrep.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.engine.Coder;
import picocli.CommandLine;

/** {@code sitrep code}: documents in, coded records out. */
@CommandLine.Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description =
                "Codes articles: text, web pages, feeds, JSON Lines, NewsML-G2, ninjs, e-mail, WARC; folders and zip files of these.")
final class CodeCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Mixin
    private UserData data = new UserData();

    @CommandLine.Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            description =
                    "text (for a person, the default on a terminal), json (indented), jsonl (one line a document).")
    private CodeRun.Format format = CodeRun.Format.usual();

    @CommandLine.Option(
            names = "--threads",
            paramLabel = "N",
            description = "Documents coded at once; the output does not depend on it. Default: the number of cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "Files or folders, or - for standard input (the default).")
    private List<String> files = List.of("-");

    @Override
    public Integer call() {
        if (threads < CodeRun.LEAST_THREADS || threads > CodeRun.MOST_THREADS) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--threads takes 1 to 256, not " + threads);
        }
        var defaults = input.defaults(spec);
        try (Coder coder = data.coder(spec)) {
            return new CodeRun(format, threads, files)
                    .run(
                            coder,
                            defaults,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr());
        }
    }
}
