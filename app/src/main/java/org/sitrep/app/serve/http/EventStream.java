package org.sitrep.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One caller that listens to server-sent events. Thread-safe.
 *
 * <p>Whoever sends never waits: the caller's own thread writes what waits for it, and one that takes nothing for too long is let go.
 */
public final class EventStream {
    /** Events that wait for a slow caller at most. */
    private static final int MOST_WAITING = 64;

    private static final long BEAT_SECONDS = 15;
    private static final String END = "";

    private final OutputStream out;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /**
     * Sends an event.
     *
     * @param data on one line
     * @return false if nobody listens any more
     */
    public boolean send(String id, String name, String data) {
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("data of an event on several lines");
        }
        if (!closed && !waiting.offer("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n")) {
            close();
        }
        return !closed;
    }

    /** Ends it. */
    void close() {
        closed = true;
        // Wakes the writing thread where it waits; where it does not, it looks by itself.
        boolean woken = waiting.offer(END);
        if (!woken) {
            waiting.clear();
        }
    }

    /** Writes what comes until it ends, with a sign of life now and then so that nobody on the way takes the silence for the end. */
    void write() throws InterruptedException {
        try {
            while (!closed) {
                String next = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null || !next.equals(END)) {
                    out.write((next == null ? ": \n\n" : next).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException e) {
            // Whoever listened has gone.
            closed = true;
        }
    }
}
