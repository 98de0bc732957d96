package org.sitrep.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.picture.diff.TextChanges;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Version;
import picocli.CommandLine;

/** {@code sitrep documents}: what is kept, and how a document changed. */
@CommandLine.Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        description = "Lists the kept documents or, with an id, the versions of one and what changed between them.")
final class DocumentsCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @CommandLine.Parameters(paramLabel = "ID", arity = "0..1", description = "One document.")
    private @Nullable String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant moment = asOf.instant(spec);
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            if (id != null) {
                return versions(store, id, moment, out);
            }
            try (Stream<Version> documents = store.documents(moment)) {
                documents.forEach(version -> out.println(line(version)));
            }
            Store.Totals totals = store.totals(moment);
            out.println(String.format(
                    Locale.ROOT,
                    "%,d documents in %,d versions, %,d records, %,d events",
                    totals.documents(),
                    totals.versions(),
                    totals.records(),
                    totals.events()));
            return 0;
        }
    }

    private int versions(Store store, String document, Instant moment, PrintWriter out) {
        List<Version> versions = store.versions(document, moment);
        if (versions.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("SIT-0307 there is no document " + Words.line(document) + "; sitrep documents lists them");
            return 1;
        }
        Version before = null;
        for (Version version : versions) {
            out.println(line(version) + "  " + version.hash());
            if (before != null) {
                TextChanges.between(before.document().text(), version.document().text())
                        .forEach(change -> out.println("    " + Words.line(change)));
            }
            before = version;
        }
        return 0;
    }

    /** A version on one line. */
    static String line(Version version) {
        Document document = version.document();
        var published = document.published();
        return Words.line(version.id()) + "  version " + version.number() + "  published "
                + (published == null ? "?" : published.value()) + "  learned " + version.learned() + "  "
                + (document.source() == null ? "?" : Words.line(document.source())) + "  " + Words.title(document);
    }
}
