package org.sitrep.eval.speed;

import java.util.function.Consumer;
import org.sitrep.engine.record.Document;

/**
 * An engine, or a part of one, as something that takes time for a document.
 *
 * @param name for people
 * @param prepare done once for a document before any time is taken
 * @param work what is timed
 * @param end gives back what it holds
 */
record Contender(String name, Consumer<Document> prepare, Consumer<Document> work, Runnable end)
        implements AutoCloseable {
    Contender(String name, Consumer<Document> work, Runnable end) {
        this(name, document -> {}, work, end);
    }

    @Override
    public void close() {
        end.run();
    }
}
