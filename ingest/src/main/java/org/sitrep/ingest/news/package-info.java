/**
 * News as agencies send it: NewsML-G2 and ninjs 1 to 3.
 *
 * <p>In: bytes, or a JSON object. Out: {@link org.sitrep.ingest.news.NewsItem}, text without the headline, facts from the format's own fields. Guaranteed: no external entity is
 * read. Not read: pictures, event calendars, packages' references.
 */
@NullMarked
package org.sitrep.ingest.news;

import org.jspecify.annotations.NullMarked;
