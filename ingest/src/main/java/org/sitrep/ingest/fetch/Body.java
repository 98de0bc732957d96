package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, never more than a number of bytes, packed and unpacked. */
final class Body {
    /** What happens to a body that is longer than the limit. */
    enum Overlong {
        /** It is refused. */
        REFUSED,
        /** Its beginning is taken: what RFC 9309 asks for robots.txt. */
        CUT
    }

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private Body() {}

    static byte[] read(InputStream in, Headers headers, int most, Overlong overlong) throws IOException {
        boolean packed = packed(headers);
        // Read as a whole before it is unpacked: a packed stream can be endless and hold nothing, so what comes in is
        // bounded as well as what comes out.
        byte[] bytes = bounded(framed(in, headers, most, overlong).readNBytes(most + 1), most, overlong);
        return packed ? bounded(Gunzip.unpack(bytes, most), most, overlong) : bytes;
    }

    private static byte[] bounded(byte[] bytes, int most, Overlong overlong) throws IOException {
        if (bytes.length <= most) {
            return bytes;
        }
        if (overlong == Overlong.REFUSED) {
            throw tooLarge(most);
        }
        return Arrays.copyOf(bytes, most);
    }

    private static boolean packed(Headers headers) throws IOException {
        String encoding =
                headers.joined("content-encoding").toLowerCase(Locale.ROOT).strip();
        return switch (encoding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new Unfit(FetchProblem.Kind.UNASKED_ENCODING, encoding);
        };
    }

    private static InputStream framed(InputStream in, Headers headers, int most, Overlong overlong) throws IOException {
        String coding =
                headers.joined("transfer-encoding").toLowerCase(Locale.ROOT).strip();
        if (coding.equals("chunked")) {
            return new Chunked(in);
        }
        if (!coding.isEmpty() && !coding.equals("identity")) {
            throw new Unfit(FetchProblem.Kind.UNASKED_ENCODING, coding);
        }
        String length = headers.first("content-length");
        if (length == null) {
            return in;
        }
        if (!length.matches("\\d{1,18}")) {
            throw Unfit.broken("its length is " + length);
        }
        long bytes = Long.parseLong(length);
        if (bytes > most && overlong == Overlong.REFUSED) {
            throw tooLarge(most);
        }
        return new Exact(in, bytes);
    }

    private static Unfit tooLarge(int most) {
        return new Unfit(FetchProblem.Kind.TOO_LARGE, "it has more than " + most + " bytes");
    }

    /** Ends after as many bytes as were promised, and complains if there are fewer. */
    private static final class Exact extends Stream {
        private long left;

        Exact(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(to, from, (int) Math.min(length, left));
            if (read < 0) {
                throw Unfit.broken("it ends " + left + " bytes too early");
            }
            left -= read;
            return read;
        }
    }

    /** Joins the chunks of a body whose length the server did not know beforehand (RFC 9112, 7.1). */
    private static final class Chunked extends Stream {
        private static final int LONGEST_LINE = 1_024;

        private long left;
        private boolean started;
        private boolean ended;

        Chunked(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                if (started && !line().isEmpty()) {
                    throw Unfit.broken("a chunk is longer than it says");
                }
                started = true;
                String size = line().replaceFirst("[;\\s].*", "");
                if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                    throw Unfit.broken("a chunk has no length");
                }
                left = Long.parseLong(size, 16);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = in.read(to, from, (int) Math.min(length, left));
            if (read < 0) {
                throw Unfit.broken("it ends within a chunk");
            }
            left -= read;
            return read;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                int b = in.read();
                if (b < 0) {
                    throw Unfit.broken("it ends between two chunks");
                }
                if (b == '\n') {
                    return line.toString().strip();
                }
                if (line.length() == LONGEST_LINE) {
                    throw Unfit.broken("a chunk's length is a long story");
                }
                line.append((char) b);
            }
        }
    }

    private abstract static class Stream extends InputStream {
        final InputStream in;

        Stream(InputStream in) {
            this.in = in;
        }

        @Override
        public final int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public abstract int read(byte[] to, int from, int length) throws IOException;
    }

    /** The charset that Content-Type names. */
    static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? matcher.group(1) : null;
    }
}
