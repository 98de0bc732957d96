package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.Service;
import org.sitrep.app.view.Overview;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.PictureView;
import org.sitrep.app.view.RecordView;
import org.sitrep.engine.Coder;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.Reader;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import picocli.CommandLine;

/** {@code sitrep demo}: the bundled sample, coded and shown. */
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the picture that the bundled sample gives: short reports in our own words about public facts, by invented outlets; then serves it to this machine, with the page.",
            "The sample is coded on first use and kept in a store of its own. With --records each report is shown first with all that is coded in it."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLE = "demo/sample.jsonl";

    private static final int EVENTS_SHOWN = 6;
    private static final int WATCH_SECONDS = 15;

    @CommandLine.Option(names = "--records", description = "Show each report with all that is coded in it.")
    private boolean records;

    @CommandLine.Option(names = "--no-serve", description = "Ends after the picture.")
    private boolean noServe;

    @CommandLine.Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the page, 0 for any free one. Default: 7878, or a free one where that is taken.")
    private @Nullable Integer port;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the demo's store. Default: demo in the folder of the store.")
    private @Nullable Path data;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private ModelOption model = new ModelOption();

    /** The sample's documents, in order of publication within each situation. */
    static List<Document> sample() {
        List<Document> documents = new ArrayList<>();
        try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + SAMPLE);
            }
            Reader.read(SAMPLE, in, Defaults.NONE, read -> {
                switch (read) {
                    case Read.Good(Document document, Facts facts) -> documents.add(document);
                    case Read.Bad(var problem) -> throw new IllegalStateException(problem.line());
                    case Read.Remark(var problem) -> throw new IllegalStateException(problem.line());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** The sample as it is bundled, JSON Lines. */
    static byte[] sampleFile() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + SAMPLE);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Palette palette = Terminal.colour() ? Palette.COLOUR : Palette.PLAIN;
        ModelSize size = model.size(spec);
        List<Document> sample = sample();
        DemoStore demo = new DemoStore(folder(), parts(size, sample));
        Progress progress = new Progress(err, Terminal.progress());
        try {
            demo.prepare(sample, () -> Coders.of(size, Coders.knowledge(Map.of())), progress::coded);
        } catch (IOException e) {
            err.println("SIT-0627 the demo's store cannot be made: " + e.getMessage() + "; give a folder with --data");
            return 1;
        }
        progress.clear();
        try (Store store = StoreOptions.open(spec, null, demo.path())) {
            if (store == null) {
                return 1;
            }
            show(store, palette);
            return noServe ? 0 : serve(store);
        }
    }

    private Path folder() {
        return data != null ? data : StoreOptions.home().resolve("demo");
    }

    /** What the demo's store depends on: another build of the program may code the sample otherwise. */
    private static List<String> parts(ModelSize size, List<Document> sample) {
        List<String> parts = new ArrayList<>(List.of(Coder.VERSION, size.label(), build()));
        sample.forEach(document -> parts.add(document.toString()));
        return parts;
    }

    /** Length and age of the jar that this runs from, which tell two builds apart without reading them; empty where it runs from no jar. */
    private static String build() {
        CodeSource source = DemoCommand.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? ""
                    : Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private void show(Store store, Palette palette) {
        PrintWriter out = spec.commandLine().getOut();
        if (records) {
            try (Stream<Stored> stored = store.corrected(Instant.MAX)) {
                stored.forEach(each -> {
                    out.println(RecordView.of(each.record(), palette));
                    out.println("─".repeat(72));
                });
            }
        }
        PictureView.write(Overview.of(store.situation(), Instant.MAX), palette, null, EVENTS_SHOWN, out);
        out.println();
        out.println("Try: sitrep demo --records, sitrep code FILE, sitrep picture RECORDS, or sitrep explain FILE");
        out.flush();
    }

    private int serve(Store store) throws InterruptedException {
        int wished = port == null ? Serving.USUAL_PORT : port;
        try (Service service = start(store, wished);
                Serving.Watching watching = Serving.rounds(
                        store, List.of(), WATCH_SECONDS, spec.commandLine().getErr())) {
            Serving.announce(
                    service, "http://localhost", "?tour", spec.commandLine().getOut());
            Serving.untilStopped();
            return 0;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("SIT-0623 port " + wished + " cannot be listened on: " + e.getMessage()
                            + "; choose another --port, or 0 for any free one");
            return 1;
        }
    }

    private Service start(Store store, int wished) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return Service.start(Serving.local(store, wished, err));
        } catch (IOException e) {
            if (port != null) {
                throw e;
            }
            return Service.start(Serving.local(store, 0, err));
        }
    }
}
