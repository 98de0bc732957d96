package org.sitrep.ingest.fetch;

import java.io.IOException;

/** Ends the reading of an answer that cannot be used; never leaves this package. */
final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    private final FetchProblem.Kind kind;

    Unfit(FetchProblem.Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    static Unfit broken(String why) {
        return new Unfit(FetchProblem.Kind.BROKEN_ANSWER, why);
    }

    FetchProblem problem(String where) {
        return new FetchProblem(kind, where, String.valueOf(getMessage()));
    }
}
