/**
 * What a source says about an item beside its text: title, authors, dates, outlet, address, language, each with where it was said.
 *
 * <p>In: strings as they stand in a page, feed or message. Out: {@link org.sitrep.ingest.fact.Facts}. Guaranteed: a date is ISO 8601 or it is no fact; nothing is guessed
 * without an {@link org.sitrep.ingest.fact.Origin} that says so. Not guaranteed: that what a page says of itself is true.
 */
@NullMarked
package org.sitrep.ingest.fact;

import org.jspecify.annotations.NullMarked;
