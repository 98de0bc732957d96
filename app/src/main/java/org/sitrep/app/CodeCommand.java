package org.sitrep.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.RecordView;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import picocli.CommandLine;

/** {@code sitrep code}: documents in, coded records out. */
@CommandLine.Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description =
                "Codes articles: text, web pages, feeds, JSON Lines, NewsML-G2, ninjs, e-mail, WARC; folders and zip files of these.")
final class CodeCommand implements Callable<Integer> {
    /** How records are written. */
    enum Format {
        /** For a person. */
        TEXT,
        /** One indented object a document. */
        JSON,
        /** One line a document. */
        JSONL
    }

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
    private Format format = Terminal.colour() ? Format.TEXT : Format.JSON;

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
        if (threads < 1 || threads > 256) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--threads takes 1 to 256, not " + threads);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var defaults = input.defaults(spec);
        Palette palette = Terminal.colour() ? Palette.COLOUR : Palette.PLAIN;
        Consumer<CodedRecord> each = switch (format) {
            case TEXT -> record -> out.println(RecordView.of(record, palette));
            case JSON -> record -> out.println(RecordWriter.pretty(record));
            case JSONL ->
                record -> {
                    out.print(RecordWriter.line(record));
                    out.print('\n');
                };
        };
        try (Coder coder = data.coder(spec)) {
            Progress progress = new Progress(err, Terminal.progress());
            boolean good = new Coding(coder, defaults, threads, err, progress).run(files, record -> {
                each.accept(record);
                out.flush();
            });
            return good ? 0 : 1;
        }
    }
}
