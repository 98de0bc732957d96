package org.sitrep.app.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.sitrep.app.report.PdfPages.Ink;
import org.sitrep.app.report.PdfPages.Run;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;

/** A report as PDF, with its fonts embedded, marks that lead to the references, and the manifest as an attached file. Stateless and thread-safe. */
final class PdfReport {
    static final String MANIFEST = "sitrep-report.json";

    private static final float BODY = 9.5f;
    private static final float SMALL = 7.8f;
    private static final float INDENT = 12;
    private static final float REFERENCE_INDENT = 22;
    /** What a heading keeps with it: some lines, or a heading of its own with some lines. */
    private static final float GROUP = 60;

    private static final float SECTION = 95;

    private PdfReport() {}

    static byte[] write(Report report) {
        // What is marked in the text leads to where the references stand, which is known only once they are set: set
        // twice.
        try (PDDocument draft = new PDDocument();
                PDDocument last = new PDDocument()) {
            Map<Integer, PdfPages.Spot> spots = set(draft, report, Map.of()).spots();
            PdfPages pages = set(last, report, spots);
            pages.number("Sitrep · " + Wording.pinned(report.snapshot()).replaceFirst("\\. .*$", ""));
            describe(last, report);
            attach(last, Manifest.of(report));
            // The file's own id is made from this number and the description instead of the time.
            last.setDocumentId(0L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            last.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPages set(PDDocument document, Report report, Map<Integer, PdfPages.Spot> spots)
            throws IOException {
        PdfPages pages = new PdfPages(document, PdfFonts.load(document), spots);
        pages.paragraph(List.of(Run.of("Situation report: " + report.title(), 19, true, Ink.ACCENT)), 0, 0, 4);
        pages.paragraph(List.of(Run.of(Wording.pinned(report.snapshot()), SMALL + 0.5f, false, Ink.FAINT)), 0, 0, 6);
        pages.rule();
        for (Section section : report.sections()) {
            pages.heading(List.of(Run.of(section.heading(), 13, true, Ink.ACCENT)), 14, 5, SECTION);
            for (Group group : section.groups()) {
                if (group.heading() != null) {
                    List<Run> runs =
                            new ArrayList<>(List.of(Run.of(group.heading().words(), BODY + 0.7f, true, Ink.BLACK)));
                    marks(runs, group.heading());
                    pages.heading(runs, 7, 3, GROUP);
                }
                for (Statement statement : group.statements()) {
                    pages.paragraph(runs(section, statement), INDENT, 0, 4);
                }
            }
        }
        pages.heading(List.of(Run.of(Wording.REFERENCES, 13, true, Ink.ACCENT)), 14, 5, SECTION);
        for (Reference reference : report.references()) {
            pages.target(reference.number());
            pages.paragraph(
                    List.of(
                            Run.of(reference.number() + ". ", SMALL, true, Ink.FAINT),
                            Run.of(
                                    Wording.origin(reference) + ": “" + Wording.words(reference) + "” ",
                                    SMALL,
                                    false,
                                    Ink.BLACK),
                            Run.of(
                                    "(" + Wording.position(reference)
                                            + (reference.url() == null ? "" : ", " + reference.url()) + ")",
                                    SMALL,
                                    false,
                                    Ink.FAINT)),
                    REFERENCE_INDENT,
                    -REFERENCE_INDENT,
                    2.5f);
        }
        pages.heading(List.of(Run.of(Wording.READING, 13, true, Ink.ACCENT)), 14, 5, SECTION);
        for (String each : Wording.HOW_TO_READ) {
            pages.paragraph(List.of(Run.of(each, SMALL + 0.5f, false, Ink.FAINT)), 0, 0, 4);
        }
        pages.end();
        return pages;
    }

    private static List<Run> runs(Section section, Statement statement) {
        List<Run> runs = new ArrayList<>();
        if (Wording.labelled(statement) && !Wording.quiet(section.heading(), statement.kind())) {
            runs.add(Run.of(Wording.label(statement) + ". ", SMALL, false, Ink.FAINT));
        }
        if (!statement.lead().isEmpty()) {
            runs.add(Run.of(statement.lead() + " ", BODY, true, Ink.BLACK));
        }
        runs.add(Run.of(statement.text(), BODY, false, Ink.BLACK));
        marks(runs, statement);
        return runs;
    }

    private static void marks(List<Run> runs, Statement statement) {
        for (int i = 0; i < statement.references().size(); i++) {
            int number = statement.references().get(i);
            runs.add(new Run((i == 0 ? " " : "") + "[" + number + "]", SMALL - 0.6f, false, Ink.ACCENT, number));
        }
    }

    private static void describe(PDDocument document, Report report) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Situation report: " + report.title());
        information.setCreator("Sitrep " + report.snapshot().program());
        information.setProducer("Sitrep");
        GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTimeInMillis(moment(report.snapshot().asOf()).toEpochMilli());
        information.setCreationDate(time);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static Instant moment(String asOf) {
        try {
            return Instant.parse(asOf);
        } catch (java.time.DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static void attach(PDDocument document, String manifest) throws IOException {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(MANIFEST);
        specification.setFileUnicode(MANIFEST);
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(MANIFEST, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
