/**
 * One address of the web, fetched politely and safely.
 *
 * <p>In: an address that somebody else may have written, and what is known from the last visit. Out: one {@link org.sitrep.ingest.fetch.Fetched}: the bytes, or that nothing
 * changed, that it is gone, that one shall come later, or why it failed. {@link org.sitrep.ingest.fetch.Web} is the door.
 *
 * <p>Guaranteed: only http and https; a name is looked up once, every one of its addresses is checked, and the connection goes to exactly these; every redirect is checked as
 * the first address was; time and bytes are bounded whatever the server does; robots.txt is obeyed; one request at a time to a host, with a gap behind it. Nothing that a
 * server does is an exception. Not guaranteed: that the bytes are what they say they are; that is for the readers.
 */
@NullMarked
package org.sitrep.ingest.fetch;

import org.jspecify.annotations.NullMarked;
