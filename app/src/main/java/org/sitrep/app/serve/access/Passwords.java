package org.sitrep.app.serve.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Passwords as Argon2id hashes. Thread-safe. */
public final class Passwords {
    /** The least number of characters. */
    public static final int SHORTEST = 10;

    /** The greatest number of characters: hashing takes longer for longer ones. */
    public static final int LONGEST = 256;

    // What OWASP asks for at least (2024): 19 MiB, two passes, one lane; some 60 ms here.
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    /** Hashes at once: whoever sends many logins must not take all memory and processors. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
    private final String nobody = hash("nobody has this password");

    /** Why {@code password} is none, {@code null} if it is one. */
    public static @Nullable String objection(String password) {
        int length = password.codePointCount(0, password.length());
        return length < SHORTEST || length > LONGEST
                ? "a password has " + SHORTEST + " to " + LONGEST + " characters, this one has " + length
                : null;
    }

    /** The hash of {@code password}, with its salt and how it was made. */
    public String hash(CharSequence password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return argon2.hash(CharBuffer.wrap(password)).getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    /**
     * True if {@code password} is the one that {@code hash} was made of.
     *
     * <p>Takes as long where there is no hash, so that nobody learns which names there are.
     *
     * @param hash {@code null} for somebody without a password, or nobody at all
     */
    public boolean matches(CharSequence password, @Nullable String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            String known = hash == null ? nobody : hash;
            boolean same = Argon2Function.getInstanceFromHash(known).check(CharBuffer.wrap(password), known);
            return same && hash != null;
        } finally {
            AT_ONCE.release();
        }
    }
}
