package org.sitrep.app.serve.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.sitrep.engine.record.Hash;

/** Secrets that nobody can guess. Thread-safe. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** A new one of 256 bits, for addresses and headers. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of one: a plain hash will do, for it has 256 bits of its own. */
    static String hash(String secret) {
        return Hash.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
