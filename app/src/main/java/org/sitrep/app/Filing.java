package org.sitrep.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.store.Added;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;

/** Puts the records of one run into the store, some at a time, and counts. Not thread-safe. */
final class Filing {
    /** Records written at once: each writing waits for the disk. */
    private static final int AT_ONCE = 200;

    private static final long NANOS = 1_000_000_000L;

    private final Store store;
    private final String run;
    private final Clock clock;
    private final List<CodedRecord> waiting = new ArrayList<>();
    private long last = System.nanoTime();
    private Run.Counts counts = Run.Counts.NONE;
    private long events;
    private long uncoded;

    Filing(Store store, String run, Clock clock) {
        this.store = store;
        this.run = run;
        this.clock = clock;
    }

    void add(CodedRecord record) {
        waiting.add(record);
        // A slow run must not keep what it has for long.
        if (waiting.size() >= AT_ONCE || System.nanoTime() - last > NANOS) {
            flush();
        }
    }

    void known() {
        counts = counts.and(Added.KNOWN);
    }

    void uncoded(Added added) {
        if (added == Added.KNOWN) {
            known();
        } else {
            uncoded++;
        }
    }

    /** Finishes the run and gives its counts. */
    Run.Counts finish(long problems) {
        flush();
        counts = new Run.Counts(counts.documents(), counts.versions(), counts.records(), counts.known(), problems);
        store.finish(run, clock.instant(), counts);
        return counts;
    }

    /** Events in the records that were new. */
    long events() {
        return events;
    }

    /** New documents in a language that is not coded. */
    long uncoded() {
        return uncoded;
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            List<Added> added = store.addAll(waiting, clock.instant(), run);
            for (int i = 0; i < added.size(); i++) {
                counts = counts.and(added.get(i));
                events += added.get(i) == Added.KNOWN
                        ? 0
                        : waiting.get(i).events().size();
            }
            waiting.clear();
        }
        last = System.nanoTime();
    }
}
