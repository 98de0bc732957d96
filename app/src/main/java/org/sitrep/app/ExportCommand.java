package org.sitrep.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.Changes;
import org.sitrep.export.EventWriter;
import org.sitrep.export.Facts;
import org.sitrep.export.ForeignIds;
import org.sitrep.export.Format;
import org.sitrep.export.RecordFile;
import org.sitrep.export.Situation;
import org.sitrep.export.StoredReports;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.StoreFailure;
import picocli.CommandLine;

/** {@code sitrep export}: events in the formats of other people's tools. */
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes events as gdelt, gdelt-mentions, acled (its shape), polecat (its shape), plover, csv, jsonl, parquet, geojson, stix or jsonld.")
final class ExportCommand implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(index = "0", paramLabel = "FORMAT", description = "One of the formats above.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String format;

    @CommandLine.Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Coded records, one a line, as sitrep code --format jsonl writes them. Default: the store.")
    private @Nullable Path file;

    @CommandLine.Mixin
    private StoreOptions stored = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @CommandLine.Option(
            names = "--where",
            paramLabel = "FILTER",
            description = "Only these, such as: type=ASSAULT country=UKR date>=2022-01-01 actor~army")
    private String where = "";

    @CommandLine.Option(
            names = "--changed-since",
            paramLabel = "TIME",
            description = "Only what is new since then, or told or coded otherwise.")
    private @Nullable String changedSince;

    @CommandLine.Option(
            names = "--deleted-since",
            paramLabel = "TIME",
            description = "Instead of events: the ids, in this format, of events that are no more.")
    private @Nullable String deletedSince;

    @CommandLine.Option(
            names = "--apart",
            description =
                    "Every telling as an event of its own. Default: joined; of a FILE, whose reports are then held in memory, of the store in constant memory.")
    private boolean apart;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; csv and parquet get a data dictionary beside. Default: standard output.")
    private @Nullable Path out;

    private final Map<EventWriter.Outcome, Long> outcomes = new EnumMap<>(EventWriter.Outcome.class);
    private boolean bad;

    @Override
    public Integer call() {
        Format chosen = Format.named(format);
        if (chosen == null) {
            throw usage("there is no format " + format + "; formats are " + Format.words());
        }
        Filter filter = filter();
        Instant until = asOf.instant(spec);
        if (changedSince != null && deletedSince != null) {
            throw usage("--changed-since and --deleted-since do not go together; run it twice");
        }
        if (file != null && stored.given()) {
            throw usage("give a FILE of records or a store, not both");
        }
        if (file != null && (changedSince != null || deletedSince != null)) {
            throw usage("--changed-since and --deleted-since ask the store's journal; leave the file out");
        }
        if (chosen.binary() && out == null && Terminal.colour()) {
            throw usage(chosen.word() + " is nothing for a terminal; give --out FILE");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (file != null) {
                RecordFile reports = new RecordFile(file, this::problem);
                run(chosen, filter, until, apart ? Situation.apart(reports) : Situation.joined(reports));
            } else {
                fromStore(chosen, filter, until);
            }
        } catch (IOException | UncheckedIOException | StoreFailure e) {
            problem("SIT-0402 the export stopped: " + reason(e) + "; what was written is not complete");
        }
        outcomes.forEach((outcome, number) -> {
            if (outcome != EventWriter.Outcome.WRITTEN) {
                err.println("SIT-0403 " + number + (number == 1 ? " event was" : " events were") + " left out: "
                        + outcome.words() + "; jsonl has all");
            }
        });
        return bad ? 1 : 0;
    }

    private void fromStore(Format chosen, Filter filter, Instant until) throws IOException {
        try (Store store = stored.open(spec)) {
            if (store == null) {
                bad = true;
            } else {
                run(chosen, filter, until, apart ? Situation.apart(new StoredReports(store)) : Situation.kept(store));
            }
        }
    }

    private void run(Format chosen, Filter filter, Instant until, Situation situation) throws IOException {
        Facts facts = new Facts();
        if (deletedSince != null) {
            Instant since = AsOf.instant(spec, "--deleted-since", deletedSince);
            Changes changes = Changes.between(situation, filter, since, until, facts);
            write(stream -> deleted(stream, chosen, situation, since, changes, facts));
            return;
        }
        Changes changes = changedSince == null
                ? null
                : Changes.between(situation, filter, AsOf.instant(spec, "--changed-since", changedSince), until, facts);
        write(stream -> {
            try (EventWriter writer = chosen.open(stream, facts)) {
                situation.each(until, event -> {
                    if (changes == null ? filter.test(event) : changes.isChanged(event)) {
                        outcomes.merge(writer.write(event), 1L, Long::sum);
                    }
                });
            }
        });
        if (out != null && chosen.tidy()) {
            Format.dictionary(Files.newOutputStream(dictionary(out)), facts);
        }
    }

    private static void deleted(
            OutputStream stream, Format chosen, Situation situation, Instant since, Changes changes, Facts facts)
            throws IOException {
        try (stream) {
            situation.each(since, event -> {
                if (changes.isGone(event)) {
                    for (String id : ForeignIds.of(event, chosen, facts)) {
                        stream.write((event.id() + "\t" + id + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            });
        }
    }

    /** What is done with the output; it closes what it is given. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** A file gets its name when it is complete; standard output stays open. */
    private void write(Writing writing) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().flush();
            writing.to(new FilterOutputStream(System.out) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            });
            if (System.out.checkError()) {
                throw new IOException("standard output takes no more");
            }
            return;
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        writing.to(Files.newOutputStream(part));
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@code events.csv} has {@code events.dictionary.csv} beside it. */
    private static Path dictionary(Path out) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        return out.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".dictionary.csv");
    }

    private Filter filter() {
        return switch (Filter.parse(where)) {
            case Filter.Parsed.Good(Filter filter) -> filter;
            case Filter.Parsed.Bad(int position, String why) ->
                throw usage("--where, character " + position + ": " + why);
        };
    }

    private static String reason(Exception failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure instanceof NoSuchFileException
                ? message + " is not there"
                : failure.getClass().getSimpleName() + " " + message;
    }

    private void problem(String line) {
        bad = true;
        spec.commandLine().getErr().println(line);
    }

    private CommandLine.ParameterException usage(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
