package org.sitrep.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitrep.app.view.Palette;
import org.sitrep.app.view.PictureView;
import org.sitrep.app.view.RecordView;
import org.sitrep.engine.Coder;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Read;
import org.sitrep.ingest.Reader;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.picture.Picture;
import org.sitrep.picture.situation.Learned;
import picocli.CommandLine;

/** {@code sitrep demo}: the bundled sample, coded and shown. */
@CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Codes the bundled sample and shows the picture it gives: short reports in our own words about public facts, by invented outlets.",
            "With --records each report is shown first with all that is coded in it."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLE = "demo/sample.jsonl";

    private static final int EVENTS_SHOWN = 6;

    @CommandLine.Option(names = "--records", description = "Show each report with all that is coded in it.")
    private boolean records;

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

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Palette palette = Terminal.colour() ? Palette.COLOUR : Palette.PLAIN;
        List<Learned> learned = new ArrayList<>();
        try (Coder coder = Coders.of(model.size(spec), Knowledge.standard())) {
            Progress progress = new Progress(spec.commandLine().getErr(), Terminal.progress());
            for (Document document : sample()) {
                CodedRecord record = coder.code(document);
                progress.coded(record);
                learned.add(new Learned(record, RecordFiles.learned(record)));
                if (records) {
                    progress.clear();
                    out.println(RecordView.of(record, palette));
                    out.println("─".repeat(72));
                    out.flush();
                }
            }
            progress.clear();
        }
        learned.sort(Comparator.comparing(Learned::learned));
        out.print(PictureView.of(Picture.of(learned), palette, null, EVENTS_SHOWN));
        out.println();
        out.println("Try: sitrep demo --records, sitrep code FILE, sitrep picture RECORDS, or sitrep explain FILE");
        return 0;
    }
}
