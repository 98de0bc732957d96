package org.sitrep.ingest.fetch.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one feed that were seen before, in the order in which they were first seen. */
public record Seen(List<Item> items) {
    public static final Seen NOTHING = new Seen(List.of());

    public Seen {
        items = List.copyOf(items);
    }

    /**
     * One entry.
     *
     * @param document id of its document
     * @param guid the feed's id of it
     * @param link its address, without what only counts visitors
     * @param published as the feed said
     * @param words hash of title and text as the feed gave them
     * @param text hash of the document's text; {@code null} if none was made yet
     * @param tries how often its page could not be had since the words changed; above zero it waits for another try
     * @param last when it was last in the feed
     */
    public record Item(
            String document,
            @Nullable String guid,
            @Nullable String link,
            @Nullable String published,
            String words,
            @Nullable String text,
            int tries,
            Instant last) {}
}
