package org.sitrep.engine.document;

import java.util.List;
import org.sitrep.engine.record.Section;
import org.sitrep.engine.record.Span;

/**
 * The parts of a document before any word is looked at.
 *
 * @param sections headline, dateline, body, footer; in text order
 * @param paragraphs stretches that a sentence cannot cross, in text order; each lies in one section
 */
public record Layout(List<Section> sections, List<Paragraph> paragraphs) {
    public Layout {
        sections = List.copyOf(sections);
        paragraphs = List.copyOf(paragraphs);
    }

    /** A paragraph and the section it belongs to. */
    public record Paragraph(Section section, Span span) {}
}
