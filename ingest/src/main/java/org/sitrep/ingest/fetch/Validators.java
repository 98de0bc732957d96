package org.sitrep.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask later whether something changed.
 *
 * @param of the address that gave them; they mean nothing elsewhere
 * @param entityTag its ETag, as it came
 * @param modified its Last-Modified, as it came
 */
public record Validators(
        @Nullable URI of,
        @Nullable String entityTag,
        @Nullable String modified) {
    public static final Validators NONE = new Validators(null, null, null);

    private static final int LONGEST = 512;

    public Validators {
        entityTag = sendable(entityTag);
        modified = sendable(modified);
    }

    static Validators from(URI uri, Headers headers) {
        return new Validators(uri, headers.first("etag"), headers.first("last-modified"));
    }

    /** Sent back in a header of ours, so only what is printable and of sensible length is kept. */
    private static @Nullable String sendable(@Nullable String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST && value.matches("[\\x20-\\x7e]+")
                ? value
                : null;
    }
}
