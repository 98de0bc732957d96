package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sitrep.picture.diff.RecordChanges;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import picocli.CommandLine;

/** {@code sitrep diff}: what one run coded otherwise than the runs up to another. */
@CommandLine.Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says event by event what was coded otherwise after the second run than after the first.")
final class DiffCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Parameters(index = "0", paramLabel = "RUN1", description = "The earlier run, such as r1.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String from;

    @CommandLine.Parameters(index = "1", paramLabel = "RUN2", description = "The later run, such as r2.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String to;

    private long compared;
    private long changed;
    private long unseen;
    private long lines;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            List<String> runs = store.runs(Instant.MAX).stream().map(Run::id).toList();
            for (String run : List.of(from, to)) {
                if (!runs.contains(run)) {
                    spec.commandLine()
                            .getErr()
                            .println("SIT-0306 there is no run " + Words.line(run) + "; sitrep runs lists them");
                    return 1;
                }
            }
            if (runs.indexOf(from) > runs.indexOf(to)) {
                String earlier = to;
                to = from;
                from = earlier;
            }
            try (Stream<Stored> fresh = store.changed(from, to)) {
                fresh.forEach(after -> compare(store, after, out));
            }
            out.println(String.format(
                    Locale.ROOT,
                    "%s to %s: %,d documents compared, %,d changed, %,d changes; %,d not coded before",
                    from,
                    to,
                    compared,
                    changed,
                    lines,
                    unseen));
            return 0;
        }
    }

    private void compare(Store store, Stored after, PrintWriter out) {
        Stored before = store.record(after.document(), after.version(), from);
        if (before == null) {
            unseen++;
            return;
        }
        compared++;
        List<String> changes = RecordChanges.between(before.record(), after.record());
        if (changes.isEmpty()) {
            return;
        }
        changed++;
        lines += changes.size();
        out.println(
                Words.line(after.document()) + "  " + Words.title(after.record().document()));
        changes.forEach(change -> out.println("  " + Words.line(change)));
    }
}
