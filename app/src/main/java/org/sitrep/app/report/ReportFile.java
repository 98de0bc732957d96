package org.sitrep.app.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A report's file as it came back: what a reader sees in it, and the manifest it carries. The file may be anything; what is too large or broken is no report.
 *
 * @param text what a reader sees, in reading order
 */
record ReportFile(Format format, String text, Manifest manifest) {
    /** Beyond what any report needs. */
    static final int MOST_BYTES = 64_000_000;

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_PAGES = 2_000;

    /** The report in {@code bytes}, {@code null} if there is none. */
    static @Nullable ReportFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return null;
        }
        try {
            if (starts(bytes, "%PDF")) {
                return pdf(bytes);
            }
            if (starts(bytes, "PK")) {
                return docx(bytes);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.contains(HtmlReport.MANIFEST) ? html(text) : markdown(text);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, String with) {
        return new String(bytes, 0, Math.min(bytes.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private static @Nullable ReportFile of(Format format, String text, @Nullable String manifest) {
        Manifest read = manifest == null ? null : Manifest.read(manifest);
        return read == null ? null : new ReportFile(format, text, read);
    }

    private static @Nullable ReportFile markdown(String text) {
        int start = text.lastIndexOf(MarkdownReport.COMMENT);
        int end = text.indexOf(" -->", Math.max(0, start));
        return start < 0 || end < 0
                ? null
                : of(
                        Format.MD,
                        text.substring(0, start) + text.substring(end + 4),
                        text.substring(start + MarkdownReport.COMMENT.length(), end));
    }

    private static @Nullable ReportFile html(String text) {
        int start = text.lastIndexOf(HtmlReport.MANIFEST) + HtmlReport.MANIFEST.length();
        int end = text.indexOf("</script>", start);
        return end < 0
                ? null
                : of(
                        Format.HTML,
                        Jsoup.parse(text.substring(0, start) + text.substring(end))
                                .body()
                                .text(),
                        text.substring(start, end));
    }

    private static @Nullable ReportFile docx(byte[] bytes) throws IOException {
        String body = null;
        String manifest = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return null;
                }
                byte[] content = zip.readNBytes(MOST_BYTES);
                String text = new String(content, StandardCharsets.UTF_8);
                if (entry.getName().equals("word/document.xml")) {
                    body = text;
                } else if (entry.getName().equals(DocxReport.MANIFEST)) {
                    manifest = text;
                }
            }
        }
        if (body == null) {
            return null;
        }
        StringBuilder seen = new StringBuilder();
        Document parsed = Jsoup.parse(body, "", Parser.xmlParser());
        for (Element paragraph : parsed.getElementsByTag("w:p")) {
            for (Element run : paragraph.getElementsByTag("w:t")) {
                seen.append(run.wholeText());
            }
            seen.append('\n');
        }
        return of(Format.DOCX, seen.toString(), manifest);
    }

    private static @Nullable ReportFile pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return null;
            }
            StringBuilder seen = new StringBuilder();
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                stripper.setSortByPosition(true);
                // Java's rectangles count from the top.
                stripper.addRegion(
                        "text",
                        new java.awt.geom.Rectangle2D.Float(0, 0, PdfPages.AREA.getWidth(), PdfPages.AREA.getHeight()));
                stripper.extractRegions(page);
                seen.append(stripper.getTextForRegion("text")).append('\n');
            }
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            Map<String, PDComplexFileSpecification> files = names == null || names.getEmbeddedFiles() == null
                    ? null
                    : names.getEmbeddedFiles().getNames();
            PDComplexFileSpecification file = files == null ? null : files.get(PdfReport.MANIFEST);
            return of(
                    Format.PDF,
                    seen.toString(),
                    file == null || file.getEmbeddedFile() == null
                            ? null
                            : new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
        }
    }
}
