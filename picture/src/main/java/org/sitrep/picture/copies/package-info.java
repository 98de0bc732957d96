/**
 * Which documents are copies of one another: wire reports reprinted, shortened, or edited a little.
 *
 * <p>In: documents in the order in which they were learned. Out: for each, the origin it was copied from or that it is one. Guaranteed: the answer for a document depends
 * only on those learned before it; the cost of one more document does not grow with their number, but for those that share its words. Not guaranteed: that two documents
 * which say the same in other words are found; they count as independent, though they may rest on one source.
 */
@NullMarked
package org.sitrep.picture.copies;

import org.jspecify.annotations.NullMarked;
