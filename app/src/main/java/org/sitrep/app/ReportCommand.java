package org.sitrep.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.WatchBook;
import org.sitrep.app.alert.Watched;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.PinnedPicture;
import org.sitrep.app.report.Report;
import org.sitrep.app.report.ReportCheck;
import org.sitrep.app.report.Reports;
import org.sitrep.picture.Picture;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep report}: the situation in sentences that carry their words, and the proof that they do. */
@CommandLine.Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the situation report: bottom line, what happened, who said what, contested, offices and control, plans, gaps, sources.",
            "Every sentence carries the words it stands on. The same store and moment give the same bytes.",
            "Takes the store (sitrep load), or files of coded records (sitrep code --format jsonl).",
            "Example: sitrep report --where 'country=AFG' --as-of 2021-09-01 --format pdf --out report.pdf",
            "With --check FILE it proves such a file instead; with a store or records also against the documents."
        })
final class ReportCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @CommandLine.Option(
            names = "--where",
            paramLabel = "FILTER",
            description = "Only what these events tell, such as: country=AFG date>=2021-08-01")
    private @Nullable String filter;

    @CommandLine.Option(
            names = "--watch",
            paramLabel = "WATCH",
            description = "Only what this watch is about; see sitrep watches list.")
    private @Nullable String watch;

    @CommandLine.Option(names = "--title", paramLabel = "WORDS", description = "What the report is called.")
    private @Nullable String title;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "md|html|pdf|docx",
            description = "Default: as the name of --out ends, else md.")
    private @Nullable Format format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "Your own table of outlets: rows added to the product's, with the same columns.")
    private @Nullable Path sources;

    @CommandLine.Option(
            names = "--check",
            paramLabel = "FILE",
            description = "A report that sitrep wrote: prove that its sentences stand in their evidence.")
    private @Nullable Path check;

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "Files of records, or - for standard input. Default: the store.")
    private List<String> files = List.of();

    @Override
    public Integer call() throws IOException {
        if (filter != null && watch != null) {
            throw usage("give --where or --watch, not both");
        }
        return check != null ? check(check) : write();
    }

    private int write() throws IOException {
        Format chosen = format();
        if (chosen.binary() && out == null && Terminal.colour()) {
            throw usage(chosen.word() + " is nothing for a terminal; give --out FILE");
        }
        if (!files.isEmpty() && watch != null) {
            throw usage("watches are kept in the store; give --where with files");
        }
        Sources outlets = outlets();
        Instant until = asOf.instant(spec);
        Material material = material(until);
        if (material == null) {
            return 1;
        }
        Filter wanted = material.watched() == null
                ? filter()
                : material.watched().watch().condition().about();
        Report report = Reports.of(
                material.picture(), new Reports.Request(title, wanted, material.watch(), material.asOf()), outlets);
        byte[] bytes = chosen.write(report);
        try (OutputStream to = out == null ? null : new BufferedOutputStream(Files.newOutputStream(out))) {
            if (to == null) {
                System.out.write(bytes);
                System.out.flush();
            } else {
                to.write(bytes);
            }
        } catch (IOException e) {
            err().println("SIT-0701 the report cannot be written to " + out + ": " + e.getMessage()
                    + "; check the folder and the permissions");
            return 1;
        }
        return material.good() ? 0 : 1;
    }

    private record Material(
            Picture picture, Instant asOf, @Nullable Watched watched, boolean good) {
        @Nullable
        String watch() {
            return watched == null ? null : watched.watch().name();
        }
    }

    private @Nullable Material material(Instant until) {
        if (!files.isEmpty()) {
            PictureSource.Read read = PictureSource.ofFiles(files, until, err());
            return new Material(read.picture(), read.asOf(), null, read.good());
        }
        try (Store store = where.open(spec)) {
            if (store == null) {
                return null;
            }
            PinnedPicture read = PinnedPicture.of(store, until);
            Watched watched = watch == null ? null : new WatchBook(store).find(watch);
            if (watch != null && watched == null) {
                err().println("SIT-0711 there is no watch " + watch + "; see sitrep watches list");
                return null;
            }
            return new Material(read.picture(), read.asOf(), watched, true);
        }
    }

    private Filter filter() {
        return switch (Filter.parse(filter == null ? "" : filter)) {
            case Filter.Parsed.Good(Filter parsed) -> parsed;
            case Filter.Parsed.Bad(int position, String why) ->
                throw usage("--where does not read at character " + position + ": " + why);
        };
    }

    private int check(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Integer.MAX_VALUE - 8);
        } catch (IOException | InvalidPathException e) {
            err().println("SIT-0702 cannot read " + file + ": " + e.getMessage() + "; check the name");
            return 1;
        }
        ReportCheck.Documents documents = null;
        try (Store store = files.isEmpty() && where.given() ? where.open(spec) : null) {
            if (files.isEmpty() && where.given()) {
                if (store == null) {
                    return 1;
                }
                documents = PinnedPicture.documents(store);
            } else if (!files.isEmpty()) {
                documents = PictureSource.documents(PictureSource.ofFiles(files, Instant.MAX, err()));
            }
            return told(file, ReportCheck.check(bytes, documents), documents != null);
        }
    }

    private int told(Path file, ReportCheck.Outcome outcome, boolean compared) {
        return switch (outcome) {
            case ReportCheck.Outcome.NoReport none -> {
                err().println("SIT-0703 " + file
                        + " carries no manifest of a report; give a file that sitrep report wrote");
                yield 1;
            }
            case ReportCheck.Outcome.Checked(var report, int sentences, int references, List<String> failures) -> {
                failures.forEach(each ->
                        err().println("SIT-0704 " + file + ": " + each + "; do not rely on it before it is mended"));
                spec.commandLine()
                        .getOut()
                        .println(file + ": " + sentences + " sentences, " + references + " references, "
                                + (failures.isEmpty() ? "all stand" : failures.size() + " failures")
                                + (compared
                                        ? "; compared with the documents"
                                        : "; not compared with the documents (give --data, --db or records)"));
                yield failures.isEmpty() ? 0 : 1;
            }
        };
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        String name = out == null ? "" : String.valueOf(out.getFileName()).toLowerCase(java.util.Locale.ROOT);
        for (Format each : Format.values()) {
            if (name.endsWith("." + each.word())) {
                return each;
            }
        }
        return Format.MD;
    }

    private Sources outlets() {
        Sources standard = Sources.standard();
        if (sources == null) {
            return standard;
        }
        try {
            return standard.plus(sources.toString(), Files.readString(sources, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw usage("--sources " + sources + " cannot be used: " + e.getMessage());
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private CommandLine.ParameterException usage(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
