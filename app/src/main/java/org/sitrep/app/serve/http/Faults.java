package org.sitrep.app.serve.http;

import java.util.function.Consumer;
import org.sitrep.picture.store.StoreFailure;

/** What the caller is told when it is not the caller's fault. */
final class Faults {
    private Faults() {}

    /** The problem, after the fault itself was handed to {@code log}; a caller never sees what is inside. */
    static Problem problem(Throwable fault, Consumer<Throwable> log) {
        log.accept(fault);
        return fault instanceof StoreFailure
                ? new Problem(
                        503,
                        "SIT-0616",
                        "the store does not answer",
                        "the disk or the database failed",
                        "try again; whoever runs this service finds the reason in its log")
                : new Problem(
                        500,
                        "SIT-0617",
                        "a fault of ours",
                        "the answer could not be made",
                        "whoever runs this service finds the reason in its log; please report it");
    }
}
