package org.sitrep.ingest.feed;

/** What reading a feed came to: a {@link Feed}, or not one. */
public sealed interface FeedRead permits Feed, FeedRead.NotAFeed {
    /**
     * The bytes are no feed.
     *
     * @param why in a few words
     */
    record NotAFeed(String why) implements FeedRead {}
}
