package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A web archive: each captured page or feed is an input of its own; what is neither (images, scripts, redirects) is passed over. */
final class Warcs {
    private static final int FOUND = 200;

    private Warcs() {}

    static void read(String name, InputStream in, int depth, Defaults defaults, Consumer<Read> each)
            throws IOException {
        int number = 0;
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            while (true) {
                Optional<WarcRecord> next = reader.next();
                if (next.isEmpty()) {
                    break;
                }
                String where = name + "#" + ++number;
                try {
                    record(where, next.get(), depth, defaults, each);
                } catch (ParsingException | IllegalArgumentException e) {
                    each.accept(Reader.bad(Problem.Kind.BROKEN_ARCHIVE, where, said(e)));
                }
            }
        } catch (ParsingException | IllegalArgumentException e) {
            each.accept(Reader.bad(Problem.Kind.BROKEN_ARCHIVE, name + "#" + (number + 1), said(e)));
        }
        if (number == 0) {
            each.accept(Reader.bad(Problem.Kind.EMPTY, name, "the archive has no record"));
        }
    }

    private static String said(Exception e) {
        return Reader.shortened(String.valueOf(e.getMessage()));
    }

    private static void record(String where, WarcRecord record, int depth, Defaults defaults, Consumer<Read> each)
            throws IOException {
        if (record instanceof WarcResponse response) {
            if (!response.contentType().subtype().equalsIgnoreCase("http")) {
                return;
            }
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("");
            if (http.status() == FOUND && isReadable(type)) {
                content(where, http.bodyDecoded().stream(), response, type, depth, defaults, each);
            }
        } else if (record instanceof WarcResource || record instanceof WarcConversion) {
            String type = record.contentType().raw();
            if (isReadable(type)) {
                content(where, record.body().stream(), (WarcTargetRecord) record, type, depth, defaults, each);
            }
        }
    }

    private static boolean isReadable(String type) {
        return type.isEmpty()
                || type.matches("(?i)(text/(html|plain|xml)|application/(xhtml|rss|atom|rdf|xml|json|feed)).*");
    }

    private static void content(
            String where,
            InputStream in,
            WarcTargetRecord record,
            String type,
            int depth,
            Defaults defaults,
            Consumer<Read> each)
            throws IOException {
        byte[] bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        if (bytes.length > Limits.PAGE_BYTES) {
            each.accept(Reader.bad(Problem.Kind.TOO_LONG, where, ""));
            return;
        }
        Reader.whole(where, bytes, address(record), type.isEmpty() ? null : type, depth + 1, defaults, each);
    }

    private static @Nullable String address(WarcTargetRecord record) {
        String target = record.target();
        return target != null && target.startsWith("http") ? target : null;
    }
}
