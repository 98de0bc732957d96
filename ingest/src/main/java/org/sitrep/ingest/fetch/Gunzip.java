package org.sitrep.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), never to more than a number of bytes.
 *
 * <p>The JDK's stream calls itself for every further member, so a body of many empty ones would overflow the stack; here they are passed one after another.
 */
final class Gunzip {
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CHECKED = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;

    private final byte[] packed;
    private final int most;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int at;

    private Gunzip(byte[] packed, int most) {
        this.packed = packed;
        this.most = most;
    }

    /** At most {@code most} + 1 bytes of what is packed, so that the caller sees whether there is more. */
    static byte[] unpack(byte[] packed, int most) throws IOException {
        Gunzip gunzip = new Gunzip(packed, most);
        do {
            gunzip.member();
        } while (gunzip.plain.size() <= most && gunzip.more());
        return gunzip.plain.toByteArray();
    }

    /** Further members may follow; anything else behind the first is ignored, as everybody does. */
    private boolean more() {
        return at + 2 < packed.length && (packed[at] & 0xff) == 0x1f && (packed[at + 1] & 0xff) == 0x8b;
    }

    private void member() throws IOException {
        header();
        Inflater inflater = new Inflater(true);
        CRC32 check = new CRC32();
        try {
            inflater.setInput(packed, at, packed.length - at);
            byte[] block = new byte[16_384];
            while (!inflater.finished()) {
                int length = inflater.inflate(block, 0, Math.min(block.length, most + 1 - plain.size()));
                check.update(block, 0, length);
                plain.write(block, 0, length);
                if (plain.size() > most) {
                    return;
                }
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Unfit.broken("it is packed and ends too early");
                }
            }
            at = packed.length - inflater.getRemaining();
            if (at + TRAILER > packed.length || trailer() != check.getValue()) {
                throw Unfit.broken("it is packed and its check sum is wrong");
            }
            at += TRAILER;
        } catch (DataFormatException e) {
            throw Unfit.broken("it says that it is gzip and is not");
        } finally {
            inflater.end();
        }
    }

    private void header() throws IOException {
        if (packed.length - at < FIXED_HEADER || !more() || packed[at + 2] != 8) {
            throw Unfit.broken("it says that it is gzip and is not");
        }
        int flags = packed[at + 3];
        at += FIXED_HEADER;
        if ((flags & EXTRA) != 0) {
            int length = next() | next() << 8;
            at += length;
        }
        if ((flags & NAME) != 0) {
            word();
        }
        if ((flags & COMMENT) != 0) {
            word();
        }
        if ((flags & HEADER_CHECKED) != 0) {
            at += 2;
        }
        if (at > packed.length) {
            throw Unfit.broken("it is packed and ends too early");
        }
    }

    private void word() throws IOException {
        int b;
        do {
            b = next();
        } while (b != 0);
    }

    private int next() throws IOException {
        if (at >= packed.length) {
            throw Unfit.broken("it is packed and ends too early");
        }
        return packed[at++] & 0xff;
    }

    private long trailer() {
        long value = 0;
        for (int i = 3; i >= 0; i--) {
            value = (value << 8) | (packed[at + i] & 0xff);
        }
        return value;
    }
}
