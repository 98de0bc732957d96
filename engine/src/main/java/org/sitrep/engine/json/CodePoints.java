package org.sitrep.engine.json;

/** Offsets of one text in UTF-16 units and in Unicode code points. Immutable; thread-safe. */
public final class CodePoints {
    /** Code point offset of each UTF-16 offset; empty where the two agree everywhere. */
    private final int[] points;

    /** UTF-16 offset of each code point offset; empty where the two agree everywhere. */
    private final int[] units;

    /** The offsets of {@code text}. */
    public CodePoints(String text) {
        int length = text.length();
        if (text.codePointCount(0, length) == length) {
            points = new int[0];
            units = points;
            return;
        }
        points = new int[length + 1];
        units = new int[text.codePointCount(0, length) + 1];
        int count = 0;
        for (int i = 0; i < length; i++) {
            points[i] = count;
            boolean firstOfPair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1));
            count += firstOfPair ? 0 : 1;
        }
        points[length] = count;
        // Backwards, so that the first unit of a pair is the one that stays.
        for (int i = length; i >= 0; i--) {
            units[points[i]] = i;
        }
    }

    /** The code point offset of UTF-16 offset {@code unit}. */
    public int point(int unit) {
        return points.length == 0 ? unit : points[unit];
    }

    /**
     * The UTF-16 offset of code point offset {@code point}.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    public int unit(int point) {
        return units.length == 0 ? point : units[point];
    }
}
