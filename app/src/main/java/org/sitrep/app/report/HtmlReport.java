package org.sitrep.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;

/** A report as one HTML page that needs nothing from outside and runs nothing; the manifest stands in a block of data at the end. Stateless and thread-safe. */
final class HtmlReport {
    static final String MANIFEST = "<script type=\"application/json\" id=\"sitrep-report\">";

    private HtmlReport() {}

    static String write(Report report) {
        StringBuilder out = new StringBuilder();
        String title = "Situation report: " + report.title();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p class=\"pinned\">")
                .append(escaped(Wording.pinned(report.snapshot())))
                .append("</p>\n</header>\n");
        boolean first = true;
        for (Section section : report.sections()) {
            section(out, section, first);
            first = false;
        }
        references(out, report);
        out.append("<section class=\"reading\">\n<h2>").append(Wording.READING).append("</h2>\n");
        Wording.HOW_TO_READ.forEach(
                each -> out.append("<p>").append(escaped(each)).append("</p>\n"));
        // Within a block of data only "<" could end it.
        return out.append("</section>\n</main>\n")
                .append(MANIFEST)
                .append(Manifest.of(report).replace("<", "\\u003c"))
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static void section(StringBuilder out, Section section, boolean first) {
        out.append(first ? "<section class=\"bottom-line\">\n<h2>" : "<section>\n<h2>")
                .append(escaped(section.heading()))
                .append("</h2>\n");
        for (Group group : section.groups()) {
            if (group.heading() != null) {
                out.append("<h3>").append(escaped(group.heading().words()));
                marks(out, group.heading());
                out.append("</h3>\n");
            }
            out.append("<ul>\n");
            for (Statement statement : group.statements()) {
                out.append("<li>");
                if (Wording.labelled(statement) && !Wording.quiet(section.heading(), statement.kind())) {
                    String label = Wording.label(statement);
                    out.append("<span class=\"label ")
                            .append(label.toLowerCase(java.util.Locale.ROOT))
                            .append("\">")
                            .append(label)
                            .append("</span> ");
                }
                if (!statement.lead().isEmpty()) {
                    out.append("<strong>").append(escaped(statement.lead())).append("</strong> ");
                }
                out.append(escaped(statement.text()));
                marks(out, statement);
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
        out.append("</section>\n");
    }

    private static void marks(StringBuilder out, Statement statement) {
        if (statement.references().isEmpty()) {
            return;
        }
        out.append(" <span class=\"marks\">");
        for (int number : statement.references()) {
            out.append("<a href=\"#r")
                    .append(number)
                    .append("\">[")
                    .append(number)
                    .append("]</a>");
        }
        out.append("</span>");
    }

    private static void references(StringBuilder out, Report report) {
        out.append("<section class=\"references\">\n<h2>")
                .append(Wording.REFERENCES)
                .append("</h2>\n<ol>\n");
        for (Reference reference : report.references()) {
            out.append("<li id=\"r")
                    .append(reference.number())
                    .append("\">")
                    .append(escaped(Wording.origin(reference)))
                    .append(": <q>")
                    .append(escaped(Wording.words(reference)))
                    .append("</q> <span class=\"position\">(")
                    .append(escaped(Wording.position(reference)));
            if (reference.url() != null) {
                boolean web = reference.url().matches("https?://[^\\s\"<>]+");
                String url = escaped(reference.url());
                out.append(", ").append(web ? "<a rel=\"noreferrer\" href=\"" + url + "\">" + url + "</a>" : url);
            }
            out.append(")</span></li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a stranger wrote must not become markup. */
    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
