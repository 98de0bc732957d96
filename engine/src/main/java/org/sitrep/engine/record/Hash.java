package org.sitrep.engine.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as the record states them. */
public final class Hash {
    private Hash() {}

    /** {@code sha256:} and 64 hex digits over the UTF-8 bytes of {@code text}. */
    public static String sha256(String text) {
        return "sha256:" + hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of {@code content} in 64 hex digits. */
    public static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
