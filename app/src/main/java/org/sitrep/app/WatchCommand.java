package org.sitrep.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Sleeper;
import org.sitrep.ingest.fetch.Web;
import org.sitrep.ingest.fetch.watch.FeedFile;
import org.sitrep.ingest.fetch.watch.News;
import org.sitrep.ingest.fetch.watch.Watch;
import picocli.CommandLine;

/** {@code sitrep watch}: visits the feeds of the list when they are due and writes what is new. */
@CommandLine.Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Visits the feeds of the list when they are due, politely, and writes what is new as JSON Lines: documents, or with --code records.")
final class WatchCommand implements Callable<Integer> {
    private static final String ENGLISH = "en";

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private DataFolder data = new DataFolder();

    @CommandLine.Mixin
    private WebOptions options = new WebOptions();

    @CommandLine.Mixin
    private UserData knowledge = new UserData();

    @CommandLine.Option(names = "--once", description = "One round over the feeds that are due, instead of going on.")
    private boolean once;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Adds the lines to this file instead of writing them to standard output.")
    private @Nullable Path file;

    @CommandLine.Option(names = "--code", description = "Writes coded records, as sitrep code does.")
    private boolean code;

    @CommandLine.Option(
            names = "--hosts",
            paramLabel = "N",
            description = "Hosts that are visited at once, each with one request at a time. Default: 8.")
    private int hosts = 8;

    private final Map<String, Integer> otherLanguages = new TreeMap<>();
    private boolean bad;

    @Override
    public Integer call() {
        if (hosts < 1 || hosts > 100) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--hosts takes 1 to 100, not " + hosts);
        }
        Path folder = data.path();
        try (Closeable claim = FeedFile.claim(folder)) {
            if (claim == null) {
                return failed(FetchProblem.Kind.IN_USE, folder, "");
            }
            return watch(folder);
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(FeedsCommand.broken(folder, e).line());
            return 1;
        } catch (IOException e) {
            return failed(FetchProblem.Kind.NOT_WRITABLE, folder, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            // Asked to end, and what was handed on is remembered.
            return 0;
        }
    }

    private int watch(Path folder) throws IOException, InterruptedException {
        PrintWriter out = file == null
                ? spec.commandLine().getOut()
                : new PrintWriter(Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        try (Web web = options.open(spec);
                Lines lines = new Lines(out, code ? knowledge.coder(spec) : null)) {
            Watch watch = new Watch(
                    web, new FeedFile(folder), InstantSource.system(), new Random(), hosts, news -> take(news, lines));
            if (once) {
                report(watch.round());
                return bad ? 1 : 0;
            }
            endsTidily(Thread.currentThread());
            watch.run(Sleeper.real(), this::report);
            return 0;
        } finally {
            if (file != null) {
                out.close();
            }
        }
    }

    /** On a signal the round under way ends between two visits, not within a line. */
    private static void endsTidily(Thread watching) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watching.interrupt();
            try {
                watching.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void take(News news, Lines lines) {
        switch (news) {
            case News.Said(var feed, FetchProblem problem) -> {
                bad |= problem.kind() != FetchProblem.Kind.MOVED;
                spec.commandLine().getErr().println(problem.line());
            }
            case News.Came came -> {
                Document document = came.document();
                if (code && !document.language().equals(ENGLISH)) {
                    otherLanguages.merge(document.language(), 1, Integer::sum);
                } else {
                    write(document, came, lines);
                }
            }
        }
    }

    private void write(Document document, News.Came came, Lines lines) {
        String line;
        try {
            line = lines.of(came);
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours must not keep the others back; the place is what a report of it needs.
            bad = true;
            StackTraceElement[] trace = e.getStackTrace();
            spec.commandLine()
                    .getErr()
                    .println("SIT-0201 document " + document.id() + " could not be coded: " + e
                            + (trace.length > 0 ? " at " + trace[0] : "") + "; please report it, the others go on");
            return;
        }
        lines.write(line);
    }

    private void report(Watch.Round round) {
        PrintWriter err = spec.commandLine().getErr();
        if (round.visits() > 0) {
            err.println(counted(round.visits(), "visit") + ", " + counted(round.documents(), "document") + ", "
                    + counted(round.problems(), "problem"));
        }
        if (!otherLanguages.isEmpty()) {
            err.println("not English and so not coded: " + otherLanguages);
            otherLanguages.clear();
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int failed(FetchProblem.Kind kind, Path where, String why) {
        spec.commandLine().getErr().println(new FetchProblem(kind, where.toString(), why).line());
        return 1;
    }

    /** Where the lines go; each is on its way to the disk before the next comes. */
    private static final class Lines implements AutoCloseable {
        private final PrintWriter out;
        private final @Nullable Coder coder;

        Lines(PrintWriter out, @Nullable Coder coder) {
            this.out = out;
            this.coder = coder;
        }

        String of(News.Came came) {
            return coder == null
                    ? DocumentLine.of(came.document(), came.facts())
                    : RecordWriter.line(coder.code(came.document()));
        }

        void write(String line) {
            out.print(line);
            out.print('\n');
            if (out.checkError()) {
                throw new UncheckedIOException(new IOException("the lines cannot be written"));
            }
        }

        @Override
        public void close() {
            if (coder != null) {
                coder.close();
            }
        }
    }
}
