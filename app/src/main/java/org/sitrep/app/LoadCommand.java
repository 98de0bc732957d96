package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Defaults;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep load}: documents in, coded, and kept. */
@CommandLine.Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Codes articles and keeps them; what is there already is left alone, a changed text is a new version.")
final class LoadCommand implements Callable<Integer> {
    /** The language the rules are about. */
    private static final String CODED = "en";

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Mixin
    private UserData data = new UserData();

    @CommandLine.Mixin
    private Threads threads = new Threads();

    @CommandLine.Parameters(paramLabel = "FILE", description = "Files, or - for standard input (the default).")
    private List<String> files = List.of("-");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        int many = threads.number(spec);
        Defaults defaults = input.defaults(spec);
        Clock clock = Clock.systemUTC();
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            try (Coder coder = data.coder(spec)) {
                Run run = store.begin(Run.Purpose.LOAD, coder.info(), clock.instant());
                Filing filing = new Filing(store, run.id(), clock);
                Coding coding = new Coding(coder, defaults, many, err, new Progress(err, Terminal.progress()))
                        .only(document -> wanted(document, coder, store, filing, clock));
                boolean good = coding.run(files, filing::add);
                Run.Counts counts = filing.finish(coding.problems());
                spec.commandLine()
                        .getOut()
                        .println(String.format(
                                Locale.ROOT,
                                "%s: %,d new documents, %,d new versions, %,d coded again, %,d known, %,d not coded (language), %,d problems; %,d events",
                                run.id(),
                                counts.documents(),
                                counts.versions(),
                                counts.records() - counts.documents() - counts.versions(),
                                counts.known(),
                                filing.uncoded(),
                                counts.problems(),
                                filing.events()));
                return good ? 0 : 1;
            }
        }
    }

    private static boolean wanted(Document document, Coder coder, Store store, Filing filing, Clock clock) {
        if (!document.language().equals(CODED)) {
            filing.uncoded(store.addUncoded(document, clock.instant()));
            return false;
        }
        if (store.knows(document, coder.info())) {
            filing.known();
            return false;
        }
        return true;
    }
}
