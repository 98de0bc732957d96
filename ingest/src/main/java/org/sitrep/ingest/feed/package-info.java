/**
 * Feeds: bytes of RSS 0.9x, 1.0, 2.0, Atom or JSON Feed to their entries.
 *
 * <p>Out: {@link org.sitrep.ingest.feed.Feed}, entries in the feed's order, with what the feed says about how often to come again. Guaranteed: no external entity is read, a
 * feed that breaks off gives the entries before the break; text stays HTML where it was HTML ({@link org.sitrep.ingest.feed.Entry#text} takes the marks out). Not done here:
 * fetching.
 */
@NullMarked
package org.sitrep.ingest.feed;

import org.jspecify.annotations.NullMarked;
