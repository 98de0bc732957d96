package org.sitrep.engine.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs: at blank lines, and at line ends unless the text is wrapped, when a line end is a blank. Thread-safe.
 *
 * <p>Takes {@code \n}, {@code \r\n}, {@code \r} and Unicode's own separators.
 */
final class Paragraphs {
    /** Wrapped lines are no longer than this. */
    private static final int WIDEST = 140;

    private Paragraphs() {}

    /** A paragraph without the blanks around it. */
    record Block(int start, int end) {}

    private record Line(int start, int end, int indent, boolean afterBlank) {
        int length() {
            return end - start;
        }
    }

    static List<Block> of(String text) {
        List<Line> lines = lines(text);
        Wrap wrap = Wrap.of(text, lines);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && !line.afterBlank() && wrap.joins(text, lines, i)) {
                Block before = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(before.start(), line.end()));
            } else {
                blocks.add(new Block(line.start(), line.end()));
            }
        }
        return blocks;
    }

    /** The lines that hold more than blanks. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = false;
        int at = 0;
        while (at <= text.length()) {
            int stop = at;
            while (stop < text.length() && !isLineEnd(text.charAt(stop))) {
                stop++;
            }
            int start = at;
            int end = stop;
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                lines.add(new Line(start, end, start - at, afterBlank));
            }
            boolean paragraphEnd = stop < text.length() && text.charAt(stop) == '\u2029';
            afterBlank = end == start || paragraphEnd;
            boolean pair = stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
            at = stop + (pair ? 2 : 1);
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }

    /** How the lines of a text are broken. */
    private record Wrap(boolean wrapped, int width) {
        static Wrap of(String text, List<Line> lines) {
            int breaks = 0;
            int inside = 0;
            int width = 0;
            int wide = 0;
            for (int i = 0; i < lines.size(); i++) {
                width = Math.max(width, lines.get(i).length());
                if (i > 0 && !lines.get(i).afterBlank()) {
                    breaks++;
                    inside += isInsideSentence(text, lines.get(i - 1), lines.get(i)) ? 1 : 0;
                    wide += lines.get(i - 1).length() >= 40 ? 1 : 0;
                }
            }
            boolean wrapped = breaks >= 2 && 4 * inside >= breaks && 2 * wide >= breaks && width <= WIDEST;
            return new Wrap(wrapped, width);
        }

        boolean joins(String text, List<Line> lines, int i) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (isBullet(text, line)) {
                return false;
            }
            if (isInsideSentence(text, before, line) && before.length() >= 30) {
                return true;
            }
            if (!wrapped) {
                return false;
            }
            boolean full = before.length() >= 0.7 * width;
            if (line.indent() > before.indent() + 1 || (i == 1 && !full)) {
                return false;
            }
            return full || !endsSentence(text, before);
        }

        private static boolean isBullet(String text, Line line) {
            char c = text.charAt(line.start());
            return "•‣▪●◦*".indexOf(c) >= 0
                    || ((c == '-' || c == '–') && line.length() > 1 && text.charAt(line.start() + 1) == ' ');
        }

        private static boolean isInsideSentence(String text, Line before, Line line) {
            return !endsSentence(text, before)
                    && text.charAt(before.end() - 1) != ':'
                    && Character.isLowerCase(text.codePointAt(line.start()));
        }
    }

    private static boolean endsSentence(String text, Line line) {
        int at = line.end() - 1;
        while (at > line.start() && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return ".!?…。".indexOf(text.charAt(at)) >= 0;
    }
}
