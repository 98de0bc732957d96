package org.sitrep.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What fetching one address came to. */
public sealed interface Fetched {
    /**
     * The bytes.
     *
     * @param at the address they came from in the end
     * @param lasting the address to ask from now on: what permanent redirects led to, else the one that was asked
     * @param body unpacked; whoever gets it owns it
     * @param contentType as the server says
     * @param validators to ask with the next time
     * @param fresh how long the server calls this fresh, zero if it does not say
     */
    record Page(URI at, URI lasting, byte[] body, @Nullable String contentType, Validators validators, Duration fresh)
            implements Fetched {
        /** The charset that the server says, {@code null} if it says none; it is often wrong. */
        public @Nullable String charset() {
            return Body.charset(contentType);
        }
    }

    /** Nothing changed since the validators were given. */
    record NotModified(URI lasting, Duration fresh) implements Fetched {}

    /** It was here and never comes back. */
    record Gone(FetchProblem problem) implements Fetched {}

    /** Not now; {@code notBefore} is when to ask again at the earliest. */
    record Later(FetchProblem problem, Instant notBefore) implements Fetched {}

    /**
     * It did not work.
     *
     * @param passing true if it may well work the next time
     */
    record Failed(FetchProblem problem, boolean passing) implements Fetched {}
}
