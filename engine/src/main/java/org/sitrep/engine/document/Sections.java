package org.sitrep.engine.document;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/** Finds the parts of a document. Thread-safe. */
public final class Sections {
    private Sections() {}

    /** The layout of {@code document}; empty lists for a text of white space only. */
    public static Layout of(Document document) {
        List<Section> sections = new ArrayList<>();
        List<Layout.Paragraph> paragraphs = new ArrayList<>();
        String text = document.text();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            String line = text.substring(at, stop);
            if (!line.isBlank()) {
                int from = at + line.length() - line.stripLeading().length();
                Section section = new Section(
                        SectionKind.BODY,
                        new Span(from, at + line.stripTrailing().length()));
                sections.add(section);
                paragraphs.add(new Layout.Paragraph(section, section.span()));
            }
            at = stop + 1;
        }
        return new Layout(sections, paragraphs);
    }
}
