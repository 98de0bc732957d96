package org.sitrep.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sitrep.ingest.feed.FeedReader;

/** Tells what an input is by its first bytes and reads it. Thread-safe; one call reads one input. */
public final class Reader {
    private Reader() {}

    /**
     * Reads all items of {@code in}, in order. Never throws for what the bytes hold.
     *
     * @param name how problems call this input
     * @param in read to its end, not closed
     * @param each gets every item as soon as it is read
     */
    public static void read(String name, InputStream in, Defaults defaults, Consumer<Read> each) {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        try {
            bytes.mark(Limits.SNIFF_BYTES);
            byte[] first = bytes.readNBytes(Limits.SNIFF_BYTES);
            bytes.reset();
            Shape shape = Shape.of(first);
            switch (shape) {
                case EMPTY -> {
                    if (bytes.readNBytes(Limits.SNIFF_BYTES + 1).length > Limits.SNIFF_BYTES) {
                        each.accept(bad(Problem.Kind.EMPTY, name, "it begins with " + Limits.SNIFF_BYTES + " blanks"));
                    } else {
                        each.accept(bad(Problem.Kind.EMPTY, name, ""));
                    }
                }
                case BINARY -> each.accept(bad(Problem.Kind.BINARY, name, "it holds control bytes"));
                case UTF_16 -> each.accept(bad(Problem.Kind.NOT_UTF_8, name, "it looks like UTF-16"));
                case MARKUP -> each.accept(bad(Problem.Kind.MARKUP, name, ""));
                case PAGE, FEED -> whole(shape, name, bytes, defaults, each);
                case JSON_LINES -> JsonLines.read(name, bytes, defaults, each);
                case TEXT -> PlainText.read(name, bytes, defaults, each);
            }
        } catch (IOException e) {
            each.accept(bad(Problem.Kind.NOT_READABLE, name, String.valueOf(e.getMessage())));
        }
    }

    private static void whole(Shape shape, String name, InputStream in, Defaults defaults, Consumer<Read> each)
            throws IOException {
        byte[] bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        if (bytes.length > Limits.PAGE_BYTES) {
            each.accept(bad(Problem.Kind.TOO_LONG, name, ""));
        } else if (shape == Shape.FEED) {
            Feeds.read(name, bytes, null, defaults, each);
        } else {
            each.accept(Articles.ofPage(name, bytes, null, null, defaults));
        }
    }

    static Read bad(Problem.Kind kind, String where, String why) {
        return new Read.Bad(new Problem(kind, where, why));
    }

    /** What an input looks like. */
    private enum Shape {
        EMPTY,
        BINARY,
        UTF_16,
        MARKUP,
        PAGE,
        FEED,
        JSON_LINES,
        TEXT;

        private static final Pattern PAGE_START = Pattern.compile(
                "^(?:<\\?xml.{0,300}?\\?>|<!--.{0,3000}?-->|\\s)*<(?:!doctype\\s+html|html|head|body|meta|title|div|p|article|script|link)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

        static Shape of(byte[] first) {
            if (first.length >= 2 && ((first[0] == -1 && first[1] == -2) || (first[0] == -2 && first[1] == -1))) {
                return UTF_16;
            }
            int control = 0;
            for (byte b : first) {
                // NUL alone is odd but may stand in a text; other control bytes in number mean a program's own format.
                if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
                    control++;
                }
            }
            if (control > 8 && control * 50 > first.length) {
                return BINARY;
            }
            String start = new String(first, StandardCharsets.UTF_8).strip();
            if (start.startsWith("\uFEFF")) {
                start = start.substring(1).strip();
            }
            if (start.isEmpty()) {
                return EMPTY;
            }
            if (start.startsWith("%PDF-") || start.startsWith("PK\u0003\u0004") || start.startsWith("{\\rtf")) {
                return BINARY;
            }
            if (FeedReader.isFeed(start)) {
                return FEED;
            }
            if (PAGE_START.matcher(start).find()) {
                return PAGE;
            }
            if (start.startsWith("<?xml")) {
                return MARKUP;
            }
            return start.startsWith("{\"") || start.matches("(?s)\\{\\s*(\"|\\}).*") ? JSON_LINES : TEXT;
        }
    }
}
