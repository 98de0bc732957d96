package org.sitrep.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.ingest.fetch.FetchProblem;
import org.sitrep.ingest.fetch.Sleeper;
import org.sitrep.ingest.fetch.Web;
import org.sitrep.ingest.fetch.watch.FeedFile;
import org.sitrep.ingest.fetch.watch.News;
import org.sitrep.ingest.fetch.watch.Watch;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep watch}: visits the feeds of the list when they are due, and writes or keeps what is new. */
@CommandLine.Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Visits the feeds of the list when they are due, politely, and writes what is new as JSON Lines: documents, or with --code records. With --store it codes and keeps it.")
final class WatchCommand implements Callable<Integer> {
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
            names = "--store",
            description = "Codes what is new and keeps it in the store, as sitrep load does; lines only with --out.")
    private boolean keep;

    @CommandLine.Option(
            names = "--db",
            paramLabel = "URL",
            description =
                    "Keeps it in a PostgreSQL database instead of the folder: jdbc:postgresql://HOST/DATABASE?user=NAME.")
    private @Nullable String database;

    @CommandLine.Option(
            names = "--hosts",
            paramLabel = "N",
            description = "Hosts that are visited at once, each with one request at a time. Default: 8.")
    private int hosts = 8;

    private boolean bad;

    @Override
    public Integer call() {
        if (hosts < 1 || hosts > 100) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--hosts takes 1 to 100, not " + hosts);
        }
        keep |= database != null;
        Path folder = data.path();
        try (Closeable claim = FeedFile.claim(folder)) {
            if (claim == null) {
                return failed(FetchProblem.Kind.IN_USE, folder, "");
            }
            return watch(folder);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ClosedByInterruptException) {
                return 0;
            }
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
        Coder coder = keep || code ? knowledge.coder(spec) : null;
        Store store = keep ? StoreOptions.open(spec, database, folder) : null;
        if (keep && store == null) {
            return 1;
        }
        InstantSource clock = InstantSource.system();
        PrintWriter err = spec.commandLine().getErr();
        try (PrintWriter added = file == null
                        ? null
                        : new PrintWriter(Files.newBufferedWriter(
                                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
                Intake intake = new Intake(lines(added), code, coder, store, clock, err);
                Web web = options.open(spec)) {
            FeedFile book = new FeedFile(folder);
            if (book.all().isEmpty()) {
                err.println("there are no feeds in " + folder + " yet; see sitrep feeds add --help");
            }
            Watch watch = new Watch(web, book, clock, new Random(), hosts, news -> take(news, intake));
            if (once) {
                report(watch.round(), intake);
                return bad || intake.bad() ? 1 : 0;
            }
            endsTidily(Thread.currentThread());
            watch.run(Sleeper.real(), round -> report(round, intake));
            return 0;
        }
    }

    private @Nullable PrintWriter lines(@Nullable PrintWriter added) {
        if (added != null) {
            return added;
        }
        return keep ? null : spec.commandLine().getOut();
    }

    /** On a signal the watch ends between two visits, not within a line. */
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

    private void take(News news, Intake intake) {
        switch (news) {
            case News.Said(var feed, FetchProblem problem) -> {
                bad |= problem.kind() != FetchProblem.Kind.MOVED;
                spec.commandLine().getErr().println(problem.line());
            }
            case News.Came(var feed, var document, var facts) -> intake.take(document, facts);
        }
    }

    private void report(Watch.Round round, Intake intake) {
        if (round.visits() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(counted(round.visits(), "visit") + ", " + counted(round.documents(), "document") + ", "
                            + counted(round.problems(), "problem"));
        }
        intake.pause();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int failed(FetchProblem.Kind kind, Path where, String why) {
        spec.commandLine().getErr().println(new FetchProblem(kind, where.toString(), why).line());
        return 1;
    }
}
