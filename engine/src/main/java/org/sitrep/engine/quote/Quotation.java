package org.sitrep.engine.quote;

import org.sitrep.engine.record.Span;

/**
 * Words in quotation marks.
 *
 * @param span with the marks
 * @param inner without them
 * @param paragraph place of the paragraph in the layout
 * @param closed false if the closing mark is missing and the paragraph's end ends it
 * @param leading true if it opens its paragraph
 */
record Quotation(Span span, Span inner, int paragraph, boolean closed, boolean leading) {}
