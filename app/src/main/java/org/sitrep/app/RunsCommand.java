package org.sitrep.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep runs}: which coder worked when, and what came of it. */
@CommandLine.Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs: which coder, when, how much.")
final class RunsCommand implements Callable<Integer> {
    private static final int HASH_SHOWN = 15;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var moment = asOf.instant(spec);
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            for (Run run : store.runs(moment)) {
                Run.Counts counts = run.counts();
                out.println(String.format(
                        Locale.ROOT,
                        "%-4s %-6s started %s, %s; coder %s, rules %s, knowledge %s, %s",
                        run.id(),
                        run.purpose().name().toLowerCase(Locale.ROOT),
                        run.started(),
                        run.finished() == null
                                ? "not finished"
                                : "finished " + run.finished() + ": "
                                        + String.format(
                                                Locale.ROOT,
                                                "%,d documents, %,d versions, %,d records, %,d known, %,d problems",
                                                counts.documents(),
                                                counts.versions(),
                                                counts.records(),
                                                counts.known(),
                                                counts.problems()),
                        run.coder().version(),
                        hash(run.coder().rules()),
                        hash(run.coder().knowledge()),
                        run.coder().model()));
            }
            return 0;
        }
    }

    private static String hash(String hash) {
        return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) : hash;
    }
}
