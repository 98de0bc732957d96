package org.sitrep.ingest.fetch.watch;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The list of feeds and what is remembered of each. Thread-safe, and safe against other processes that use the same book.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} if the book cannot be read or written.
 */
public interface FeedBook {
    /** A feed and how it stands. */
    record Entry(Subscription subscription, FeedState state) {}

    /** All feeds, in the order in which they were added. */
    List<Entry> all();

    /** Adds a feed at the end; false if its address or id is there already. On return it is on disk. */
    default boolean add(Subscription subscription) {
        return addAll(List.of(subscription)) == 1;
    }

    /** Adds those that are not there already, in one step; how many that were. */
    int addAll(List<Subscription> subscriptions);

    /** Takes a feed and all that is remembered of it out; false if it was not there. */
    boolean remove(String id);

    /** Changes one feed. Nothing happens if it was taken out meanwhile. */
    void change(String id, UnaryOperator<Entry> change);

    /** What was seen in a feed; empty if nothing was. */
    Seen seen(String id);

    /** Remembers what was seen in a feed. */
    void remember(String id, Seen seen);
}
