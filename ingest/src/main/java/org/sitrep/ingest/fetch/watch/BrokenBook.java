package org.sitrep.ingest.fetch.watch;

import java.io.IOException;

/** The files of a book are there and do not hold what they should; nothing is written over them. */
public final class BrokenBook extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenBook(String message, Throwable cause) {
        super(message, cause);
    }
}
