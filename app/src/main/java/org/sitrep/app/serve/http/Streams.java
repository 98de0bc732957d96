package org.sitrep.app.serve.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open. Thread-safe. */
final class Streams {
    private static final long BEAT = 15_000;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** Runs one stream until it ends, with a sign of life now and then. */
    void run(EventStream stream, Runnable begin) {
        open.add(stream);
        try {
            if (closing) {
                return;
            }
            begin.run();
            while (!stream.ended(BEAT)) {
                stream.beat();
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
