package org.sitrep.picture.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Texts as the tables hold them: a byte that says how, then the packed UTF-8.
 *
 * <p>Records are packed with a dictionary of the words every record has. A dictionary that was released is never changed: a new one gets a new first byte.
 */
final class Packed {
    private static final byte PLAIN = 1;
    private static final byte WITH_DICTIONARY = 2;

    /** Fast rather than small: higher levels take three times as long for a tenth less. */
    private static final int LEVEL = 3;

    private static final byte[] DICTIONARY = dictionary();

    private Packed() {}

    static byte[] text(String text) {
        return pack(text, PLAIN);
    }

    static byte[] record(String json) {
        return pack(json, WITH_DICTIONARY);
    }

    private static byte[] pack(String text, byte how) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            if (how == WITH_DICTIONARY) {
                deflater.setDictionary(DICTIONARY);
            }
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 3 + 64);
            out.write(how);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The text that was packed.
     *
     * @throws IllegalStateException if these are not the bytes of a packed text
     */
    static String unpack(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            switch (packed.length == 0 ? 0 : packed[0]) {
                case PLAIN -> {}
                case WITH_DICTIONARY -> inflater.setDictionary(DICTIONARY);
                default -> throw new IllegalStateException("packed in a way this version does not know");
            }
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalStateException("a packed text is cut off");
                }
                out.write(buffer, 0, count);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a packed text is broken", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Packed.class.getResourceAsStream("record-words-1.txt")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks record-words-1.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
