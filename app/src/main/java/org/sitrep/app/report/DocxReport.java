package org.sitrep.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;

/**
 * A report as a Word document (Office Open XML, the transitional form that every office program reads); the manifest is a part of the package.
 *
 * <p>A report needs headings, paragraphs, bold runs and links within the document; that is five small parts of XML. Stateless and thread-safe.
 */
final class DocxReport {
    static final String MANIFEST = "customXml/sitrep-report.json";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxReport() {}

    static byte[] write(Report report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"json\" ContentType=\"application/json\"/>"
                        + override("/word/document.xml", TYPE + "document.main+xml")
                        + override("/word/styles.xml", TYPE + "styles+xml")
                        + override("/word/settings.xml", TYPE + "settings+xml")
                        + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                        + "</Types>");
        files.put(
                "_rels/.rels",
                relations(relation("r1", OFFICE + "/officeDocument", "word/document.xml")
                        + relation("r2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + relation("r3", OFFICE + "/customXml", MANIFEST)));
        files.put("docProps/core.xml", properties(report));
        files.put("word/document.xml", document(report));
        files.put("word/styles.xml", DocxStyles.XML);
        files.put(
                "word/settings.xml",
                HEAD + "<w:settings xmlns:w=\"" + WORD + "\"><w:defaultTabStop w:val=\"360\"/></w:settings>");
        files.put(
                "word/_rels/document.xml.rels",
                relations(relation("r1", OFFICE + "/styles", "styles.xml")
                        + relation("r2", OFFICE + "/settings", "settings.xml")));
        files.put(MANIFEST, Manifest.of(report));
        return Zip.of(files);
    }

    private static String document(Report report) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<w:document xmlns:w=\"")
                .append(WORD)
                .append("\"><w:body>");
        paragraph(out, "Title", run("Situation report: " + report.title(), ""));
        paragraph(out, "Subtitle", run(Wording.pinned(report.snapshot()), ""));
        for (Section section : report.sections()) {
            paragraph(out, "Heading1", run(section.heading(), ""));
            for (Group group : section.groups()) {
                if (group.heading() != null) {
                    paragraph(out, "Heading2", run(group.heading().words(), "") + marks(group.heading()));
                }
                group.statements().forEach(statement -> statement(out, section, statement));
            }
        }
        paragraph(out, "Heading1", run(Wording.REFERENCES, ""));
        report.references().forEach(reference -> reference(out, reference));
        paragraph(out, "Heading1", run(Wording.READING, ""));
        Wording.HOW_TO_READ.forEach(each -> paragraph(out, "Reference", run(each, "")));
        // A4 with margins of 25 mm, in twentieths of a point.
        return out.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .append(
                        "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>")
                .append("</w:sectPr></w:body></w:document>")
                .toString();
    }

    private static void statement(StringBuilder out, Section section, Statement statement) {
        StringBuilder runs = new StringBuilder();
        if (Wording.labelled(statement) && !Wording.quiet(section.heading(), statement.kind())) {
            runs.append(run(Wording.label(statement) + ". ", "<w:i/>"));
        }
        if (!statement.lead().isEmpty()) {
            runs.append(run(statement.lead() + " ", "<w:b/>"));
        }
        runs.append(run(statement.text(), "")).append(marks(statement));
        paragraph(out, "Statement", runs.toString());
    }

    private static String marks(Statement statement) {
        StringBuilder out = new StringBuilder();
        if (!statement.references().isEmpty()) {
            out.append(run(" ", ""));
        }
        for (int number : statement.references()) {
            out.append("<w:hyperlink w:anchor=\"r")
                    .append(number)
                    .append("\" w:history=\"1\">")
                    .append(run("[" + number + "]", "<w:rStyle w:val=\"Mark\"/>"))
                    .append("</w:hyperlink>");
        }
        return out.toString();
    }

    private static void reference(StringBuilder out, Reference reference) {
        String mark = "r" + reference.number();
        String words = reference.number() + ".\u00a0" + Wording.origin(reference) + ": “" + Wording.words(reference)
                + "” (" + Wording.position(reference)
                + (reference.url() == null ? "" : ", " + reference.url()) + ")";
        paragraph(
                out,
                "Reference",
                "<w:bookmarkStart w:id=\"" + reference.number() + "\" w:name=\"" + mark + "\"/>" + run(words, "")
                        + "<w:bookmarkEnd w:id=\"" + reference.number() + "\"/>");
    }

    private static void paragraph(StringBuilder out, String style, String runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private static String run(String words, String properties) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
    }

    /** XML has no place for control characters and halves of pairs. */
    private static String escaped(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .filter(point ->
                        point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return HtmlReport.escaped(kept.toString());
    }

    private static String properties(Report report) {
        String time = report.snapshot().asOf().replaceFirst("\\.\\d+Z$", "Z");
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + escaped("Situation report: " + report.title())
                + "</dc:title><dc:creator>Sitrep</dc:creator><dc:language>en</dc:language>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + escaped(time)
                + "</dcterms:created></cp:coreProperties>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }
}
