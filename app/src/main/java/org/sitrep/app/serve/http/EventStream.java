package org.sitrep.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One caller that listens to server-sent events. Thread-safe. */
public final class EventStream {
    private final OutputStream out;
    private boolean closed;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /**
     * Sends an event.
     *
     * @param data on one line
     * @return false if nobody listens any more
     */
    public synchronized boolean send(String id, String name, String data) {
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("data of an event on several lines");
        }
        return write("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    /** Sends a comment, so that nobody on the way takes the silence for the end; false if nobody listens any more. */
    public synchronized boolean beat() {
        return write(": \n\n");
    }

    /** Ends it. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits until it ends or {@code millis} have passed; true if it has ended. */
    public synchronized boolean ended(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean write(String text) {
        if (!closed) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                closed = true;
                notifyAll();
            }
        }
        return !closed;
    }
}
