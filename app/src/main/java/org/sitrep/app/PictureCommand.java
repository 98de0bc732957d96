package org.sitrep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.report.PinnedPicture;
import org.sitrep.app.view.Overview;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.PictureView;
import org.sitrep.picture.Picture;
import org.sitrep.picture.json.PictureWriter;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep picture}: coded records in, the picture they give together out. */
@CommandLine.Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what many reports say together: stories, events with all who tell them, contested claims, states.",
            "Takes the store (sitrep load), or files of coded records (sitrep code --format jsonl).",
            "Example: sitrep picture --on 2021-08-20 records.jsonl"
        })
final class PictureCommand implements Callable<Integer> {
    /** How the picture is written. */
    enum Format {
        /** For a person. */
        TEXT,
        /** One indented object. */
        JSON
    }

    private static final int EVENTS_SHOWN = 8;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text (for a person, the default) or json.")
    private Format format = Format.TEXT;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Mixin
    private AsOf asOf = new AsOf();

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day whose states are shown. Default: that of the last report.")
    private @Nullable String on;

    @CommandLine.Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "Your own table of outlets: rows added to the product's, with the same columns.")
    private @Nullable Path sources;

    @CommandLine.Option(
            names = "--events",
            paramLabel = "N",
            description = "How many events of each story are shown as text. Default: " + EVENTS_SHOWN + ".")
    private int events = EVENTS_SHOWN;

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "Files of records, or - for standard input. Default: the store.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        LocalDate day = AsOf.day(spec, "--on", on);
        Instant until = asOf.instant(spec);
        Sources outlets = outlets();
        PrintWriter out = spec.commandLine().getOut();
        if (files.isEmpty()) {
            try (Store store = where.open(spec)) {
                if (store == null) {
                    return 1;
                }
                if (format == Format.TEXT) {
                    text(Overview.of(store.situation(), until), day, out);
                    if (store.situation().totals(until).reports() == 0) {
                        nothing(store.situation().totals(Instant.MAX).reports(), true);
                    }
                } else {
                    json(PinnedPicture.of(store, until).picture(), outlets, day, out);
                }
                return 0;
            }
        }
        PictureSource.Read read =
                PictureSource.ofFiles(files, until, spec.commandLine().getErr());
        if (format == Format.TEXT) {
            text(Overview.of(read.picture()), day, out);
            if (read.good() && read.picture().reports().isEmpty()) {
                nothing(read.all(), false);
            }
        } else {
            json(read.picture(), outlets, day, out);
        }
        return read.good() ? 0 : 1;
    }

    private void nothing(int today, boolean kept) {
        spec.commandLine().getErr().println(asOf.nothing(today, kept));
    }

    private void text(Overview picture, @Nullable LocalDate day, PrintWriter out) {
        PictureView.write(picture, Terminal.colour() ? Palette.COLOUR : Palette.PLAIN, day, Math.max(0, events), out);
    }

    private static void json(Picture picture, Sources outlets, @Nullable LocalDate day, PrintWriter out) {
        out.print(PictureWriter.of(picture, outlets, day));
        out.flush();
    }

    private Sources outlets() {
        Sources standard = Sources.standard();
        if (sources == null) {
            return standard;
        }
        try {
            return standard.plus(sources.toString(), Files.readString(sources, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--sources " + sources + " cannot be used: " + e.getMessage());
        }
    }
}
