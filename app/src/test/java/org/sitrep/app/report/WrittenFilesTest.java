package org.sitrep.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Samples;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;

/** What readers that are not ours make of the files: names in every script, headings and links. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenFilesTest {
    private static final String TITLE = "北京 東京 서울 כִּנֶּרֶת کابل Київ Αθήνα Երևան";

    @TempDir
    private static java.nio.file.Path folder;

    private Report report;

    @BeforeAll
    void write() {
        try (Store store = Samples.store(folder, Samples.records("kabul", 6))) {
            PinnedPicture pinned = PinnedPicture.of(store, java.time.Instant.MAX);
            report = Reports.of(
                    pinned.picture(),
                    new Reports.Request(TITLE, Filter.EVERYTHING, null, pinned.asOf()),
                    Sources.standard());
        }
    }

    @Test
    void setsEveryScriptInPdfAndProvesIt() throws IOException {
        byte[] bytes = Format.PDF.write(report);
        Set<String> fonts = new HashSet<>();
        String text;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            text = new PDFTextStripper().getText(document);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
        }
        assertThat(text).contains("北京", "東京", "서울", "Київ", "Αθήνα", "Երևան").doesNotContain("□", "[U+");
        assertThat(fonts)
                .contains("NotoSans-Regular", "DejaVuSans")
                .anyMatch(name -> name.startsWith("Droid"))
                .anyMatch(name -> name.startsWith("Nanum"));
        assertThat(ReportCheck.check(bytes, null))
                .isInstanceOfSatisfying(
                        ReportCheck.Outcome.Checked.class,
                        checked -> assertThat(checked.failures()).isEmpty());
    }

    @Test
    void givesDocxThatAnotherReaderOpens() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Format.DOCX.write(report)))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            String text = String.join("\n", paragraphs);
            assertThat(text).contains("北京 東京", "Bottom line", "What happened", "References");
            Set<String> styles = document.getParagraphs().stream()
                    .map(XWPFParagraph::getStyle)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.toSet());
            assertThat(styles).isNotEmpty();
            for (String style : styles) {
                assertThat(document.getStyles().getStyle(style)).as(style).isNotNull();
            }
            for (Report.Statement statement : report.statements()) {
                if (!statement.text().isEmpty()) {
                    assertThat(text).contains(statement.text());
                }
            }
        }
    }
}
