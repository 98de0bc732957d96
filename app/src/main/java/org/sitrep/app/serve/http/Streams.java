package org.sitrep.app.serve.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open. Thread-safe. */
final class Streams {
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** Runs one stream until it ends. */
    void run(EventStream stream, Runnable begin) {
        open.add(stream);
        try {
            if (!closing) {
                begin.run();
                stream.write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stream.close();
            open.remove(stream);
        }
    }

    /** How many there are. */
    int count() {
        return open.size();
    }

    /** Ends all of them, so that the server may stop. */
    void close() {
        closing = true;
        open.forEach(EventStream::close);
    }
}
