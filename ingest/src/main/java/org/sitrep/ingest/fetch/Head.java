package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first part of an answer.
 *
 * @param status 200 to 599
 */
record Head(int status, Headers headers) {
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_LINES = 200;
    private static final int MOST_INTERIM = 5;

    /** Reads up to the empty line; answers that only announce the real one (1xx) are passed over. */
    static Head read(InputStream in) throws IOException {
        int[] left = {MOST_BYTES};
        for (int i = 0; i <= MOST_INTERIM; i++) {
            Head head = one(in, left);
            if (head.status >= 200) {
                return head;
            }
        }
        throw Unfit.broken("it announces an answer and never gives it");
    }

    private static Head one(InputStream in, int[] left) throws IOException {
        String first = line(in, left);
        if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw Unfit.broken("it does not begin as HTTP/1.1");
        }
        int status = Integer.parseInt(first.substring(9, 12));
        List<Headers.Line> lines = new ArrayList<>();
        while (true) {
            String line = line(in, left);
            if (line.isEmpty()) {
                return new Head(status, new Headers(lines));
            }
            if (lines.size() >= MOST_LINES) {
                throw Unfit.broken("it has more than " + MOST_LINES + " headers");
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                // A folded line, long out of use: it belongs to the one before.
                if (!lines.isEmpty()) {
                    Headers.Line before = lines.removeLast();
                    lines.add(new Headers.Line(before.name(), before.value() + " " + line.strip()));
                }
            } else if (colon > 0) {
                lines.add(new Headers.Line(
                        Headers.small(line.substring(0, colon).strip()),
                        line.substring(colon + 1).strip()));
            }
        }
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw Unfit.broken("it ends within the headers");
            }
            if (--left[0] < 0) {
                throw Unfit.broken("its headers are longer than " + MOST_BYTES + " bytes");
            }
            if (b == '\n') {
                int length = line.length();
                if (length > 0 && line.charAt(length - 1) == '\r') {
                    line.setLength(length - 1);
                }
                return line.toString();
            }
            line.append((char) b);
        }
    }

    /** The bytes of a text that was read as single bytes, where they are UTF-8: some servers redirect to such addresses. */
    static String asUtf8(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 ? value : decoded;
    }
}
