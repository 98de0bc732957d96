/**
 * Web pages: bytes to main text and facts.
 *
 * <p>In: the bytes of a page, its address and the header that said its charset. Out: {@link org.sitrep.ingest.page.Page}: the text of the article, paragraph by paragraph,
 * without what the page adds to it (navigation, consent, captions, related links, sharing, newsletters, bylines), and {@link org.sitrep.ingest.fact.Facts}. Guaranteed: nothing
 * is fetched, no script runs, memory and depth are bounded; the words are the page's own, only white space changes. Not guaranteed: that a page which mixes several articles is
 * cut right. Which classes of elements are furniture is data: {@code furniture.tsv}.
 */
@NullMarked
package org.sitrep.ingest.page;

import org.jspecify.annotations.NullMarked;
