package org.sitrep.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Inputs;
import org.sitrep.ingest.Problem;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.fact.Facts;
import picocli.CommandLine;

/** {@code sitrep read}: inputs in, documents out, not coded. What it writes {@code sitrep code} reads. */
@CommandLine.Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Writes the documents in files as JSON Lines, without coding them: text, title, date, outlet, language, and where each was said.")
final class ReadCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "Files or folders, or - for standard input (the default).")
    private List<String> files = List.of("-");

    private boolean bad;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var defaults = input.defaults(spec);
        for (String file : files) {
            Inputs.read(file, System.in, defaults, read -> {
                switch (read) {
                    case Read.Good(Document document, Facts facts) -> {
                        out.print(DocumentLine.of(document, facts));
                        out.print('\n');
                        out.flush();
                    }
                    case Read.Bad(Problem problem) -> problem(problem, err);
                    case Read.Remark(Problem problem) -> problem(problem, err);
                }
            });
        }
        return bad ? 1 : 0;
    }

    private void problem(Problem problem, PrintWriter err) {
        bad = true;
        err.println(problem.line());
    }
}
