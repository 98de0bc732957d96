package org.sitrep.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip file: each entry is an input of its own. Names in it are only names; nothing is written. */
final class Zips {
    private Zips() {}

    static void read(String name, InputStream in, int depth, Defaults defaults, Consumer<Read> each)
            throws IOException {
        Bounded.Counted packed = new Bounded.Counted(in);
        ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        Bounded bounded = new Bounded(zip, packed);
        int entries = 0;
        ZipEntry entry;
        while ((entry = next(name, zip, each)) != null) {
            String path = Reader.shortened(entry.getName());
            if (entry.isDirectory() || path.startsWith("__MACOSX/") || path.matches("(?:.*/)?\\..*")) {
                continue;
            }
            if (++entries > Limits.ENTRIES) {
                each.accept(Reader.bad(Problem.Kind.ARCHIVE_TOO_BIG, name, "more than " + Limits.ENTRIES + " entries"));
                return;
            }
            Reader.read(name + "!" + path, unclosed(bounded), depth + 1, defaults, each);
            // What the reader left, so that it counts too.
            bounded.transferTo(OutputStream.nullOutputStream());
        }
        if (entries == 0) {
            each.accept(Reader.bad(Problem.Kind.EMPTY, name, "the archive has no file"));
        }
    }

    private static @Nullable ZipEntry next(String name, ZipInputStream zip, Consumer<Read> each) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (ZipException | IllegalArgumentException e) {
            each.accept(Reader.bad(Problem.Kind.NOT_READABLE, name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** The stream, which stays open for the next entry. */
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
