/**
 * The store: every document ever learned, in all its versions, with what was coded from it, by whom and when.
 *
 * <p>In: coded records with the moment they were learned. Out: {@link org.sitrep.picture.store.Stored} records, {@link org.sitrep.picture.store.Version}s, rows about
 * events, all <em>as of</em> an instant: what the store would have answered then. One folder with SQLite, or a PostgreSQL database; both keep the same promises and run
 * the same tests.
 *
 * <p>Guaranteed: what {@code add} returned from is on disk; the same document twice is one; a changed text under the same id or address is a new version; nothing is
 * overwritten or deleted. The tables come in two kinds: the journal (documents, versions, records, runs, corrections, derived things), which only grows, and look-ups
 * (validity, events, parties, words), which are made from it and close an interval when something newer takes over.
 *
 * <p>Not promised: an order between documents learned in the same microsecond other than the order of adding; look-ups for events dated more vaguely than a month, which
 * are found under their first month.
 */
@NullMarked
package org.sitrep.picture.store;

import org.jspecify.annotations.NullMarked;
