package org.sitrep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.Coder;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;

/**
 * Takes the documents of a watch: writes lines, keeps them in the store, or both. When it has taken one, that one is on its way to the disk, in the store on it. Not
 * thread-safe.
 */
final class Intake implements AutoCloseable {
    private static final String ENGLISH = "en";

    private final @Nullable PrintWriter lines;
    private final boolean codedLines;
    private final @Nullable Coder coder;
    private final @Nullable Store store;
    private final InstantSource clock;
    private final PrintWriter err;
    private final Map<String, Integer> otherLanguages = new TreeMap<>();
    private @Nullable Run run;
    private Run.Counts counts = Run.Counts.NONE;
    private long failures;
    private boolean bad;

    /**
     * An intake; it owns what it is given but not the writers.
     *
     * @param lines where lines go, {@code null} for nowhere
     * @param codedLines whether they are records rather than documents
     * @param coder needed for records and for the store
     */
    Intake(
            @Nullable PrintWriter lines,
            boolean codedLines,
            @Nullable Coder coder,
            @Nullable Store store,
            InstantSource clock,
            PrintWriter err) {
        if (coder == null && (codedLines || store != null)) {
            throw new IllegalArgumentException("records need a coder");
        }
        this.lines = lines;
        this.codedLines = codedLines;
        this.coder = coder;
        this.store = store;
        this.clock = clock;
        this.err = err;
    }

    /** True if a document could not be coded. */
    boolean bad() {
        return bad;
    }

    void take(Document document, Facts facts) {
        CodedRecord record = null;
        if (coder != null) {
            if (document.language().equals(ENGLISH)) {
                record = coded(document, coder);
            } else {
                otherLanguages.merge(document.language(), 1, Integer::sum);
                if (store != null) {
                    store.addUncoded(document, clock.instant());
                }
            }
            if (record != null && store != null) {
                counts = counts.and(store.add(record, clock.instant(), run(store, coder)));
            }
        }
        if (lines != null) {
            if (!codedLines) {
                write(lines, DocumentLine.of(document, facts));
            } else if (record != null) {
                write(lines, RecordWriter.line(record));
            }
        }
    }

    private @Nullable CodedRecord coded(Document document, Coder by) {
        try {
            return by.code(document);
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours must not keep the others back; the place is what a report of it needs.
            bad = true;
            failures++;
            StackTraceElement[] trace = e.getStackTrace();
            err.println("SIT-0201 document " + document.id() + " could not be coded: " + e
                    + (trace.length > 0 ? " at " + trace[0] : "") + "; please report it, the others go on");
            return null;
        }
    }

    private String run(Store into, Coder by) {
        if (run == null) {
            run = into.begin(Run.Purpose.LOAD, by.info(), clock.instant());
        }
        return run.id();
    }

    private static void write(PrintWriter out, String line) {
        out.print(line);
        out.print('\n');
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("the lines cannot be written"));
        }
    }

    /** Says what was left uncoded, and ends the run in the store, if one was begun; the next document begins another. */
    void pause() {
        if (!otherLanguages.isEmpty()) {
            err.println("not English and so not coded: " + otherLanguages);
            otherLanguages.clear();
        }
        if (run != null && store != null) {
            store.finish(
                    run.id(),
                    clock.instant(),
                    new Run.Counts(counts.documents(), counts.versions(), counts.records(), counts.known(), failures));
            run = null;
            counts = Run.Counts.NONE;
            failures = 0;
        }
    }

    @Override
    public void close() {
        try {
            pause();
        } finally {
            if (coder != null) {
                coder.close();
            }
            if (store != null) {
                store.close();
            }
        }
    }
}
