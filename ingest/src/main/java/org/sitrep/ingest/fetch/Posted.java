package org.sitrep.ingest.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What sending something to an address came to. */
public sealed interface Posted {
    /** The server took it; {@code status} is 200 to 299. */
    record Taken(int status) implements Posted {}

    /**
     * It was not sent, or the server did not take it, or it is not known whether it did.
     *
     * @param notBefore when the server wants to be asked again, {@code null} if it does not say
     */
    record Refused(FetchProblem problem, @Nullable Instant notBefore) implements Posted {}
}
