package org.sitrep.engine.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sitrep.engine.document.Layout;
import org.sitrep.engine.record.SectionKind;
import org.sitrep.engine.record.Span;

/**
 * Finds the outermost stretches in quotation marks, paragraph by paragraph.
 *
 * <p>Marks are curly, straight, guillemets, wire style ({@code `` ''}) or single; a mark turned the wrong way counts as what its place says it is. A single mark inside a
 * word, after a plural ("the workers' hall") or before clipped words ('90s) is an apostrophe; marks behind digits are feet and inches. A stretch that nobody closes runs to
 * its paragraph's end, but only from a double mark.
 */
final class QuotationMarks {
    private final String text;
    private final int end;
    private final int paragraph;
    private final int start;
    private final List<Quotation> found;
    private final Deque<Open> open = new ArrayDeque<>();

    /** A mark that waits for its partner. */
    private record Open(int at, int width, boolean single) {}

    private QuotationMarks(String text, Span span, int paragraph, List<Quotation> found) {
        this.text = text;
        this.start = span.start();
        this.end = span.end();
        this.paragraph = paragraph;
        this.found = found;
    }

    /** All outermost quotations of the coded parts of the text, in text order. */
    static List<Quotation> in(String text, Layout layout) {
        List<Quotation> found = new ArrayList<>();
        for (int i = 0; i < layout.paragraphs().size(); i++) {
            Layout.Paragraph paragraph = layout.paragraphs().get(i);
            if (paragraph.section().kind() != SectionKind.FOOTER) {
                new QuotationMarks(text, paragraph.span(), i, found).scan();
            }
        }
        return List.copyOf(found);
    }

    private void scan() {
        for (int at = start; at < end; at++) {
            int width = width(at);
            if (width == 0) {
                continue;
            }
            boolean single = isSingle(at, width);
            if (single && !isOpenSingle() && opens(at, width)) {
                if (closesLater(at)) {
                    open.push(new Open(at, width, true));
                }
            } else if (single) {
                if (isOpenSingle() && closesSingle(at)) {
                    close(at, width);
                }
            } else if (opens(at, width)) {
                open.push(new Open(at, width, false));
            } else if (!open.isEmpty() && !isMeasure(at)) {
                close(at, width);
            }
            at += width - 1;
        }
        leaveOpen();
    }

    /** Length of the quotation mark at this place, 0 if there is none. */
    private int width(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '"', '‘', '’' -> 1;
            case '\'' -> at + 1 < end && text.charAt(at + 1) == '\'' ? 2 : 1;
            case '`' -> at + 1 < end && text.charAt(at + 1) == '`' ? 2 : 1;
            default -> 0;
        };
    }

    private boolean isSingle(int at, int width) {
        char c = text.charAt(at);
        return width == 1 && (c == '‘' || c == '’' || c == '\'' || c == '`');
    }

    private boolean isOpenSingle() {
        return !open.isEmpty() && open.peek().single();
    }

    private boolean opens(int at, int width) {
        boolean left = at == start || !attaches(text.charAt(at - 1));
        boolean right = at + width < end && !Character.isWhitespace(text.charAt(at + width));
        char c = text.charAt(at);
        if (c == '’' || c == '\'' && width == 1) {
            return left && right && c != '’' && !isClipped(at + 1);
        }
        if (c == '“' || c == '„' || c == '‟' || c == '«' || c == '‘' || c == '`') {
            return !(open.size() > 0 && !left && !right);
        }
        if (!left || !right) {
            return false;
        }
        // A closing mark between two blanks' worth of punctuation: inside an open stretch it closes unless a word
        // follows.
        return open.isEmpty() || Character.isLetterOrDigit(text.charAt(at + width));
    }

    /** Characters that a closing mark or an apostrophe leans on. */
    private static boolean attaches(char before) {
        return !Character.isWhitespace(before) && "([{—–-/“‘\"'`―:".indexOf(before) < 0;
    }

    /** '90s, 'em, 'til: an apostrophe at the start of a word. */
    private boolean isClipped(int at) {
        if (at >= end) {
            return true;
        }
        if (Character.isDigit(text.charAt(at))) {
            return at + 2 < end && Character.isDigit(text.charAt(at + 1)) && !Character.isDigit(text.charAt(at + 2));
        }
        int stop = at;
        while (stop < end && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return switch (text.substring(at, stop)) {
            case "em",
                    "til",
                    "till",
                    "cause",
                    "tis",
                    "twas",
                    "n",
                    "bout",
                    "round",
                    "s",
                    "re",
                    "ve",
                    "ll",
                    "d",
                    "m",
                    "t" -> true;
            default -> false;
        };
    }

    private boolean isMeasure(int at) {
        return text.charAt(at) == '"' && at > start && Character.isDigit(text.charAt(at - 1)) && open.isEmpty();
    }

    private boolean closesSingle(int at) {
        if (at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        if (at == start || Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        boolean plural = text.charAt(at - 1) == 's'
                && at + 2 < end
                && text.charAt(at + 1) == ' '
                && Character.isLowerCase(text.charAt(at + 2));
        return !plural || !closesLater(at);
    }

    private boolean closesLater(int from) {
        for (int at = from + 2; at < end; at++) {
            char c = text.charAt(at);
            boolean mark = c == '’' || c == '\'';
            boolean ends = at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
            if (mark && ends && !Character.isWhitespace(text.charAt(at - 1))) {
                return true;
            }
            if (c == '‘') {
                return false;
            }
        }
        return false;
    }

    private void close(int at, int width) {
        boolean single = isSingle(at, width);
        while (!open.isEmpty() && open.peek().single() != single) {
            open.pop();
        }
        if (open.isEmpty()) {
            return;
        }
        Open first = open.pop();
        if (open.isEmpty()) {
            add(first, at, at + width, true);
        }
    }

    /** What is still open at the paragraph's end: the outermost double mark that nobody closed. */
    private void leaveOpen() {
        Open outer = null;
        while (!open.isEmpty()) {
            Open one = open.pop();
            if (!one.single()) {
                outer = one;
            }
        }
        if (outer != null) {
            int from = outer.at();
            found.removeIf(inside -> inside.span().start() >= from && inside.paragraph() == paragraph);
            add(outer, end, end, false);
        }
    }

    private void add(Open first, int innerEnd, int outerEnd, boolean closed) {
        int innerStart = first.at() + first.width();
        while (innerStart < innerEnd && Character.isWhitespace(text.charAt(innerStart))) {
            innerStart++;
        }
        int stop = innerEnd;
        while (stop > innerStart && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        if (stop > innerStart) {
            found.add(new Quotation(
                    new Span(first.at(), outerEnd),
                    new Span(innerStart, stop),
                    paragraph,
                    closed,
                    first.at() == start));
        }
    }
}
