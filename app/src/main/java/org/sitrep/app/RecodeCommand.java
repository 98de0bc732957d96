package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Defaults;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.correction.Signed;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.store.Version;
import picocli.CommandLine;

/** {@code sitrep recode}: what is kept, coded again by today's rules. */
@CommandLine.Command(
        name = "recode",
        mixinStandardHelpOptions = true,
        description =
                "Codes the latest version of every kept document again and keeps the new record beside the old one.")
final class RecodeCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private UserData data = new UserData();

    @CommandLine.Mixin
    private Threads threads = new Threads();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int many = threads.number(spec);
        Clock clock = Clock.systemUTC();
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            try (Coder coder = data.coder(spec)) {
                List<Run> before = store.runs(Instant.MAX);
                Run run = store.begin(Run.Purpose.RECODE, coder.info(), clock.instant());
                Filing filing = new Filing(store, run.id(), clock);
                Coding coding = new Coding(coder, Defaults.NONE, many, err, new Progress(err, Terminal.progress()))
                        .only(document -> wanted(document, coder, store, filing));
                boolean good;
                try (Stream<Version> documents = store.documents(Instant.MAX)) {
                    good = coding.run(
                            documents
                                    .map(Version::document)
                                    .filter(document -> document.language().equals("en")),
                            filing::add);
                }
                Run.Counts counts = filing.finish(coding.problems());
                out.println(String.format(
                        Locale.ROOT,
                        "%s: %,d documents coded again, %,d coded by this coder before, %,d problems",
                        run.id(),
                        counts.records(),
                        counts.known(),
                        counts.problems()));
                loose(store, out);
                if (!before.isEmpty() && counts.records() > 0) {
                    out.println(
                            "See what changed: sitrep diff " + before.getLast().id() + " " + run.id());
                }
                return good ? 0 : 1;
            }
        }
    }

    private static boolean wanted(Document document, Coder coder, Store store, Filing filing) {
        if (store.knows(document, coder.info())) {
            filing.known();
            return false;
        }
        return true;
    }

    /** Says which corrections no longer find the words or the event they were made for. */
    private static void loose(Store store, PrintWriter out) {
        Overlay overlay = Overlay.of(store.corrections(Instant.MAX));
        overlay.holding().stream()
                .map(signed -> signed.correction().document())
                .filter(document -> document != null)
                .distinct()
                .forEach(document -> {
                    Stored stored = store.record(document, Instant.MAX);
                    if (stored != null) {
                        for (Signed signed : overlay.correct(stored.record()).loose()) {
                            out.println("Correction " + signed.number() + " no longer finds what it corrected: "
                                    + Words.line(signed.correction().words()));
                        }
                    }
                });
    }
}
