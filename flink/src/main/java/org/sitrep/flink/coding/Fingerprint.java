package org.sitrep.flink.coding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;
import org.sitrep.flink.item.ItemLayout;

/** Short stand-ins for documents. */
public final class Fingerprint {
    /** Version of what is hashed, the first byte of what the state holds. */
    private static final byte VERSION = 1;

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** A number that depends on nothing but the document, to order those that share an id. Not negative. */
    public static long order(Document document) {
        return ByteBuffer.wrap(digest(ItemLayout.bytes(document), new byte[0])).getLong() >>> 1;
    }

    /** The document as this coder codes it: with other words, rules, knowledge or model it is another. */
    static byte[] of(Document document, CoderInfo coder) {
        byte[] digest = digest(ItemLayout.bytes(document), coder.toString().getBytes(StandardCharsets.UTF_8));
        byte[] fingerprint = new byte[1 + BYTES];
        fingerprint[0] = VERSION;
        System.arraycopy(digest, 0, fingerprint, 1, BYTES);
        return fingerprint;
    }

    private static byte[] digest(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update(second);
            return Arrays.copyOf(digest.digest(), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
