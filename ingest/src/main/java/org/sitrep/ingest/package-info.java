/**
 * Bytes to documents: plain text and JSON Lines, told apart by content, not by name.
 *
 * <p>In: a stream of untrusted bytes. Out: one {@link org.sitrep.ingest.Read} per item, in order: a document, or a problem said in one line. Guaranteed: memory is bounded
 * whatever comes in; a bad item never stops the good ones behind it; nothing is dropped without a problem that says so.
 */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
