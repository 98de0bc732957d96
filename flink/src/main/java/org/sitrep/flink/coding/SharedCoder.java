package org.sitrep.flink.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.CoderInfo;
import org.sitrep.engine.record.Document;

/**
 * The coders of this process: one for each plan, whatever the number of slots that use it. Thread-safe.
 *
 * <p>A coder lives as long as somebody holds it. Holders are the class loaders that Flink makes, one for each job in each worker; Flink says when it lets one go. So a job
 * that is restarted after a failure elsewhere finds its coder still there, and a job that has ended leaves nothing behind.
 */
final class SharedCoder {
    private static final Map<CoderPlan, SharedCoder> OPEN = new HashMap<>();

    private final Coder coder;
    private final Set<Object> holders = new HashSet<>();

    /** Many code at once; closing waits for them, for the encoder's memory is not the collector's. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private SharedCoder(Coder coder) {
        this.coder = coder;
    }

    /**
     * The coder of {@code plan}, built if this is the first to ask.
     *
     * @param holder who asks, told apart by its own equality
     * @param atRelease is given what must be done when the holder is let go
     */
    static SharedCoder of(CoderPlan plan, Object holder, Consumer<Runnable> atRelease) {
        synchronized (OPEN) {
            SharedCoder shared = OPEN.get(plan);
            if (shared == null) {
                shared = new SharedCoder(plan.build());
                OPEN.put(plan, shared);
            }
            if (shared.holders.add(holder)) {
                atRelease.accept(() -> release(plan, holder));
            }
            return shared;
        }
    }

    private static void release(CoderPlan plan, Object holder) {
        synchronized (OPEN) {
            SharedCoder shared = OPEN.get(plan);
            if (shared != null && shared.holders.remove(holder) && shared.holders.isEmpty()) {
                OPEN.remove(plan);
                shared.close();
            }
        }
    }

    /** How many coders are open in this process. */
    static int open() {
        synchronized (OPEN) {
            return OPEN.size();
        }
    }

    /** What the coder writes into its records about itself. */
    CoderInfo info() {
        return coder.info();
    }

    /**
     * The coded record of {@code document}.
     *
     * @throws CancellationException if Flink has let the last holder go: whoever still asks is being stopped
     */
    CodedRecord code(Document document) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new CancellationException("the worker is shutting down");
            }
            return coder.code(document);
        } finally {
            use.readLock().unlock();
        }
    }

    private void close() {
        use.writeLock().lock();
        try {
            closed = true;
            coder.close();
        } finally {
            use.writeLock().unlock();
        }
    }
}
