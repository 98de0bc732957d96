/**
 * Bytes to documents, told apart by content, not by name: plain text, JSON Lines, web pages, RSS, Atom and JSON Feed, NewsML-G2, ninjs, e-mail, WARC, and folders, zip and gzip
 * files of these.
 *
 * <p>In: a stream of untrusted bytes ({@link org.sitrep.ingest.Reader}), what a user names ({@link org.sitrep.ingest.Inputs}), or what was fetched
 * ({@link org.sitrep.ingest.Articles}). Out: one {@link org.sitrep.ingest.Read} per item, in order: a document with what its source says about it, or a problem said in one
 * line. Guaranteed: memory is bounded whatever comes in; a bad item never stops the good ones behind it; nothing is dropped without a problem that says so, but for what is no
 * article by its own account (images and redirects in a web archive, attachments of a message). A document that is not in English says so in its language.
 */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
