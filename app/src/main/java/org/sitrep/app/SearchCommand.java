package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.store.Search;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Version;
import picocli.CommandLine;

/** {@code sitrep search}: kept documents by their words. */
@CommandLine.Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds kept documents that hold all these words, in any form; quote several to find them as a phrase.")
final class SearchCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @CommandLine.Option(names = "--from", paramLabel = "DAY", description = "Published on this day or later.")
    private @Nullable String from;

    @CommandLine.Option(names = "--to", paramLabel = "DAY", description = "Published on this day or earlier.")
    private @Nullable String to;

    @CommandLine.Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 20.")
    private int limit = 20;

    @CommandLine.Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant moment = asOf.instant(spec);
        Search search;
        try {
            search = new Search(moment, words, AsOf.day(spec, "--from", from), AsOf.day(spec, "--to", to), limit);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            List<Version> found = store.search(search);
            for (Version version : found) {
                out.println(DocumentsCommand.line(version));
                out.println("    " + Words.around(version.document().text(), words));
            }
            if (found.isEmpty() && store.situation().totals(moment).reports() == 0) {
                spec.commandLine()
                        .getErr()
                        .println(asOf.nothing(
                                store.situation().totals(Instant.MAX).reports(), true));
            }
            out.println(
                    found.isEmpty()
                            ? "nothing found"
                            : found.size() + (found.size() == limit ? " or more" : "") + " found");
            return 0;
        }
    }
}
