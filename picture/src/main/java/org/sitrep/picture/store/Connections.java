package org.sitrep.picture.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connections of one store: one that writes, under a lock, and as many that read as there are readers at once. Thread-safe. */
final class Connections implements AutoCloseable {
    /** Readers kept open while nobody reads. */
    private static final int IDLE = 8;

    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Session writer;
    private volatile boolean closed;

    Connections(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs {@code work} as one step: on return it is on disk, on failure nothing of it is. */
    <T> T write(Function<Session, T> work) {
        return write(work, () -> {});
    }

    /**
     * The same.
     *
     * @param forget what to do if nothing of it is on disk, before anybody else writes
     */
    <T> T write(Function<Session, T> work, Runnable forget) {
        writing.lock();
        try {
            Session session = writer();
            boolean done = false;
            try {
                dialect.lock(session);
                T result = work.apply(session);
                session.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    forget.run();
                    if (!session.rollback()) {
                        writer = null;
                        abandon(session);
                    }
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work}, which only reads; all its statements see the same state. */
    <T> T read(Function<Session, T> work) {
        Session session = borrow();
        boolean done = false;
        try {
            T result = work.apply(session);
            done = true;
            return result;
        } finally {
            giveBack(session, done);
        }
    }

    /** The same for work that may find nothing. */
    <T> @Nullable T readOne(Function<Session, @Nullable T> work) {
        Session session = borrow();
        boolean done = false;
        try {
            T result = work.apply(session);
            done = true;
            return result;
        } finally {
            giveBack(session, done);
        }
    }

    /** The stream that {@code work} opens; its connection is given back when it is closed. */
    <T> Stream<T> stream(Function<Session, Stream<T>> work) {
        Session session = borrow();
        boolean open = false;
        try {
            Stream<T> stream = work.apply(session).onClose(() -> giveBack(session, true));
            open = true;
            return stream;
        } finally {
            if (!open) {
                giveBack(session, false);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        writing.lock();
        try {
            if (writer != null) {
                writer.rollback();
                writer.close();
                writer = null;
            }
        } finally {
            writing.unlock();
        }
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }

    private Session writer() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        if (writer == null) {
            try {
                writer = new Session(dialect.writer());
            } catch (SQLException e) {
                throw new StoreFailure("the store cannot be opened: " + e.getMessage(), e);
            }
            writer.autoCommit(false);
        }
        return writer;
    }

    private Session borrow() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Session session = idle.poll();
        if (session == null) {
            try {
                session = new Session(dialect.reader());
            } catch (SQLException e) {
                throw new StoreFailure("the store cannot be opened: " + e.getMessage(), e);
            }
            session.autoCommit(false);
        }
        return session;
    }

    private void giveBack(Session session, boolean sound) {
        // Ends the snapshot, so that the log can be tidied up and the next reader sees what is new.
        boolean usable = session.rollback() && sound && !closed && idle.size() < IDLE;
        if (usable) {
            idle.push(session);
        } else {
            abandon(session);
        }
    }

    private static void abandon(Session session) {
        try {
            session.close();
        } catch (StoreFailure e) {
            // It is being thrown away because it no longer works.
            return;
        }
    }
}
