package org.sitrep.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of other formats, made from Sitrep's own, so that the same event has the same id in every export. */
final class Ids {
    /** The name space of all UUIDs made here: itself a UUIDv5 in the DNS name space, of {@code sitrep.invalid}. */
    private static final UUID SPACE = uuid(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "sitrep.invalid");

    private Ids() {}

    /** A positive number of up to 63 bits. */
    static long number(String key) {
        return ByteBuffer.wrap(digest("SHA-256", new byte[0], key)).getLong() & Long.MAX_VALUE;
    }

    /** A UUIDv5 of {@code key}. */
    static UUID uuid(String key) {
        return uuid(SPACE, key);
    }

    private static UUID uuid(UUID space, String key) {
        byte[] prefix = ByteBuffer.allocate(16)
                .putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .array();
        ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", prefix, key));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] digest(String algorithm, byte[] prefix, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(prefix);
            return digest.digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
