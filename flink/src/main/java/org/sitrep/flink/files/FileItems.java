package org.sitrep.flink.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.jspecify.annotations.Nullable;
import org.sitrep.flink.item.Item;
import org.sitrep.ingest.Read;

/**
 * The items of one file, one at a time. The readers of {@code ingest} push, Flink pulls: a thread reads a few items ahead. Not thread-safe.
 *
 * <p>A file system that fails is no bad input: it ends with an exception, so that Flink tries again, and not with a problem that would give up the rest of the file.
 */
final class FileItems implements BulkFormat.Reader<Item> {
    private static final int AHEAD = 16;

    /** How a stream is read to its end. */
    @FunctionalInterface
    interface Reading {
        void read(InputStream in, Consumer<Read> each);
    }

    private sealed interface Step {
        record Next(Item item) implements Step {}

        record End(@Nullable Throwable failure) implements Step {}
    }

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Storage storage;
    private final Thread thread;
    private long taken;
    private boolean ended;

    /**
     * Begins to read.
     *
     * @param in closed by this
     */
    FileItems(InputStream in, Reading reading) {
        storage = new Storage(in);
        thread = new Thread(() -> read(reading), "sitrep-reading");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Reading reading) {
        Throwable failure = null;
        try {
            reading.read(storage, read -> put(new Step.Next(Item.of(read))));
            failure = storage.failure();
        } catch (CancellationException e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        put(new Step.End(failure));
    }

    private void put(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the file was closed");
        }
    }

    /** Takes so many items and forgets them. */
    void pass(long items) throws IOException {
        while (taken < items && take() != null) {
            // Only counted.
        }
    }

    @Override
    public BulkFormat.@Nullable RecordIterator<Item> readBatch() throws IOException {
        Item item = take();
        if (item == null) {
            return null;
        }
        SingletonResultIterator<Item> batch = new SingletonResultIterator<>();
        batch.set(item, RecordAndPosition.NO_OFFSET, taken);
        return batch;
    }

    private @Nullable Item take() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return switch (steps.take()) {
                case Step.Next(Item item) -> {
                    taken++;
                    yield item;
                }
                case Step.End(Throwable failure) -> {
                    ended = true;
                    if (failure != null) {
                        throw new IOException("reading stopped", failure);
                    }
                    yield null;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        thread.interrupt();
        storage.close();
    }
}
