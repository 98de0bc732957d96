package org.sitrep.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.mail.Mail;
import org.sitrep.ingest.news.NewsItem;
import org.sitrep.ingest.news.NewsMl;

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
        try {
            read(name, in, 0, defaults, each);
        } catch (Bounded.Exceeded e) {
            each.accept(bad(Problem.Kind.ARCHIVE_TOO_BIG, name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            each.accept(bad(Problem.Kind.NOT_READABLE, name, shortened(String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Reads an input that may lie in an archive.
     *
     * @param depth how many archives it lies in
     * @throws IOException if the stream breaks
     */
    static void read(String name, InputStream in, int depth, Defaults defaults, Consumer<Read> each)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(Limits.SNIFF_BYTES + 1);
        byte[] first = bytes.readNBytes(Limits.SNIFF_BYTES);
        bytes.reset();
        Shape shape = Shape.of(first);
        switch (shape) {
            case EMPTY -> {
                boolean more = bytes.readNBytes(Limits.SNIFF_BYTES + 1).length > Limits.SNIFF_BYTES;
                String why = more ? "it begins with " + Limits.SNIFF_BYTES + " blanks" : "";
                each.accept(bad(Problem.Kind.EMPTY, name, why));
            }
            case BINARY -> each.accept(bad(Problem.Kind.BINARY, name, "it holds control bytes"));
            case UTF_16 -> each.accept(bad(Problem.Kind.NOT_UTF_8, name, "it looks like UTF-16"));
            case MARKUP -> each.accept(bad(Problem.Kind.MARKUP, name, ""));
            case GZIP, ZIP, WARC -> {
                if (depth > Limits.ARCHIVES) {
                    each.accept(bad(Problem.Kind.ARCHIVE_TOO_BIG, name, "archives in archives in archives"));
                } else if (shape == Shape.GZIP) {
                    read(name, Bounded.gunzip(bytes), depth + 1, defaults, each);
                } else if (shape == Shape.ZIP) {
                    Zips.read(name, bytes, depth, defaults, each);
                } else {
                    Warcs.read(name, bytes, depth, defaults, each);
                }
            }
            case JSON_LINES -> JsonLines.read(name, bytes, defaults, each);
            case TEXT -> PlainText.read(name, bytes, defaults, each);
            case PAGE, FEED, NEWSML, MAIL, JSON -> {
                byte[] whole = bytes.readNBytes(Limits.PAGE_BYTES + 1);
                if (whole.length <= Limits.PAGE_BYTES) {
                    whole(name, whole, null, null, depth, defaults, each);
                } else if (shape == Shape.JSON) {
                    InputStream again = new SequenceInputStream(new ByteArrayInputStream(whole), bytes);
                    JsonLines.read(name, again, defaults, each);
                } else {
                    each.accept(bad(Problem.Kind.TOO_LONG, name, ""));
                }
            }
        }
    }

    /**
     * Reads an input that is in memory.
     *
     * @param url where it was, {@code null} if unknown
     * @param contentType header of the transfer that may name the charset
     */
    static void whole(
            String name,
            byte[] bytes,
            @Nullable String url,
            @Nullable String contentType,
            int depth,
            Defaults defaults,
            Consumer<Read> each)
            throws IOException {
        switch (Shape.of(Arrays.copyOf(bytes, Math.min(bytes.length, Limits.SNIFF_BYTES)))) {
            case PAGE -> each.accept(Articles.ofPage(name, bytes, url, contentType, defaults));
            case FEED -> Feeds.read(name, bytes, url, defaults, each);
            case NEWSML -> {
                int number = 0;
                for (NewsItem item : NewsMl.read(bytes)) {
                    each.accept(Assembly.of(name + "#" + ++number, item.text(), item.facts(), defaults));
                }
                if (number == 0) {
                    each.accept(bad(Problem.Kind.EMPTY, name, "it holds no news item with text"));
                }
            }
            case MAIL -> {
                Mail mail = Mail.read(bytes);
                each.accept(Assembly.of(name, mail.text(), mail.facts(), defaults));
            }
            case JSON -> JsonLines.readWhole(name, bytes, defaults, each);
            case EMPTY, BINARY, UTF_16, GZIP, ZIP, WARC, MARKUP, JSON_LINES, TEXT ->
                read(name, new ByteArrayInputStream(bytes), depth, defaults, each);
        }
    }

    static Read bad(Problem.Kind kind, String where, String why) {
        return new Read.Bad(new Problem(kind, where, why));
    }

    /** Words of an input as they may stand in a problem: one line, not long, nothing that steers a terminal. */
    static String shortened(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }
}
