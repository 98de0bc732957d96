package org.sitrep.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.sitrep.engine.record.CodedRecord;

/** How far the coding has come, on standard error and only where a person looks. Not thread-safe. */
final class Progress {
    private static final long NANOS_BETWEEN = 200_000_000L;
    private static final int CHARACTERS_A_WORD = 6;

    private final PrintWriter err;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private long documents;
    private long characters;
    private boolean drawn;

    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void coded(CodedRecord record) {
        documents++;
        characters += record.document().text().length();
        long now = System.nanoTime();
        if (shown && now - last > NANOS_BETWEEN) {
            last = now;
            drawn = true;
            err.print("\r\u001b[K" + state());
            err.flush();
        }
    }

    /** Takes the bar away so that a line can be printed. */
    void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** The throughput, once there was more than a page to code. */
    void done() {
        clear();
        if (documents > 1 || shown) {
            err.println(state());
        }
    }

    private String state() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d documents coded in %.1f s, about %,d words/s",
                documents,
                seconds,
                Math.round(characters / (double) CHARACTERS_A_WORD / Math.max(seconds, 0.001)));
    }
}
