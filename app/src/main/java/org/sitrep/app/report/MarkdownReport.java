package org.sitrep.app.report;

import org.sitrep.app.report.Report.Group;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Section;
import org.sitrep.app.report.Report.Statement;

/** A report as Markdown (CommonMark); the manifest stands in a comment at the end. Stateless and thread-safe. */
final class MarkdownReport {
    static final String COMMENT = "<!-- sitrep-report ";

    private MarkdownReport() {}

    static String write(Report report) {
        StringBuilder out = new StringBuilder();
        out.append("# Situation report: ").append(escaped(report.title())).append("\n\n*");
        out.append(escaped(Wording.pinned(report.snapshot()))).append("*\n");
        for (Section section : report.sections()) {
            out.append("\n## ").append(section.heading()).append('\n');
            for (Group group : section.groups()) {
                group(out, section, group);
            }
        }
        out.append("\n## ").append(Wording.REFERENCES).append("\n\n");
        for (Reference reference : report.references()) {
            out.append(reference.number()).append(". ").append(escaped(Wording.origin(reference)));
            out.append(": “").append(escaped(Wording.words(reference))).append("” (");
            out.append(escaped(Wording.position(reference)));
            out.append(reference.url() == null ? "" : ", " + escaped(reference.url()))
                    .append(")\n");
        }
        out.append("\n## ").append(Wording.READING).append("\n\n");
        Wording.HOW_TO_READ.forEach(each -> out.append("- ").append(each).append('\n'));
        // Within a comment two hyphens would end it.
        out.append('\n').append(COMMENT).append(Manifest.of(report).replace("--", "-\\u002d"));
        return out.append(" -->\n").toString();
    }

    private static void group(StringBuilder out, Section section, Group group) {
        out.append('\n');
        if (group.heading() != null) {
            out.append("### ").append(escaped(group.heading().words()));
            marks(out, group.heading());
            out.append("\n\n");
        }
        for (Statement statement : group.statements()) {
            out.append("- ");
            if (Wording.labelled(statement) && !Wording.quiet(section.heading(), statement.kind())) {
                out.append('*').append(Wording.label(statement)).append(".* ");
            }
            if (!statement.lead().isEmpty()) {
                out.append("**").append(escaped(statement.lead())).append("** ");
            }
            out.append(escaped(statement.text()));
            marks(out, statement);
            out.append('\n');
        }
    }

    private static void marks(StringBuilder out, Statement statement) {
        String marks = Wording.marks(statement);
        if (!marks.isEmpty()) {
            out.append(' ').append(marks);
        }
    }

    /** What a stranger wrote must not become markup. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
    }
}
