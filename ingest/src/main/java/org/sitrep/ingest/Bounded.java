package org.sitrep.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses as far as that is honest: a stream that grows out of all proportion to what is behind it ends with an {@link Exceeded}. Not thread-safe.
 *
 * <p>Text shrinks to a third or a tenth, a table of zeros to a thousandth; nobody sends an article as the latter.
 */
final class Bounded extends InputStream {
    private final InputStream unpacked;
    private final Counted packed;
    private long out;

    /** The stream was cut off because it grows without end. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(long in, long out) {
            super(out / 1_000_000 + " MB come out of " + in / 1000 + " kB");
        }
    }

    /** Counts what is read of a stream. */
    static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int n = in.read(into, from, most);
            count += Math.max(n, 0);
            return n;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        long count() {
            return count;
        }
    }

    Bounded(InputStream unpacked, Counted packed) {
        this.unpacked = unpacked;
        this.packed = packed;
    }

    /** What a gzip stream holds, all its members. */
    static Bounded gunzip(InputStream in) throws IOException {
        Counted packed = new Counted(in);
        return new Bounded(new GZIPInputStream(packed, 1 << 16), packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int n = unpacked.read(into, from, most);
        out += Math.max(n, 0);
        if (out > Limits.UNPACKED_FREELY && out > Limits.MOST_RATIO * packed.count()) {
            throw new Exceeded(packed.count(), out);
        }
        return n;
    }
}
