/**
 * A list of feeds, visited when each is due; what is new in them as documents.
 *
 * <p>In: the list and what is remembered of each feed ({@link org.sitrep.ingest.fetch.watch.FeedBook}), the web, a clock, a source of chance. Out: one
 * {@link org.sitrep.ingest.fetch.watch.News} after another: documents, and problems said in one line. {@link org.sitrep.ingest.fetch.watch.Watch} is the door;
 * {@link org.sitrep.ingest.fetch.watch.Opml} reads and writes lists of other programs.
 *
 * <p>Guaranteed: a document is handed out before it is remembered as seen, so a crash loses nothing; it may come twice, then with the same id. Each entry comes once, and
 * again only when its words change, whatever the feed does to its ids. A feed that fails is asked less and less often and in the end not at all.
 */
@NullMarked
package org.sitrep.ingest.fetch.watch;

import org.jspecify.annotations.NullMarked;
