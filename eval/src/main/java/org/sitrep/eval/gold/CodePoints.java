package org.sitrep.eval.gold;

import org.sitrep.engine.record.Span;

/** A text whose gold offsets count Unicode code points, while its spans count UTF-16 units. Immutable and thread-safe. */
public final class CodePoints {
    private final String text;
    private final int length;
    private final boolean plain;

    public CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.plain = length == text.length();
    }

    /**
     * The span from code point {@code start} to {@code end}.
     *
     * @throws BadGold if the offsets do not lie in the text in this order
     */
    public Span span(int start, int end) throws BadGold {
        if (start < 0 || end <= start || end > length) {
            throw new BadGold(
                    "no such span: start " + start + ", end " + end + ", text has " + length + " code points");
        }
        if (plain) {
            return new Span(start, end);
        }
        int from = text.offsetByCodePoints(0, start);
        return new Span(from, text.offsetByCodePoints(from, end - start));
    }
}
