/**
 * Stories: which reports tell of the same course of events.
 *
 * <p>In: coded records in the order in which they were learned, with the identities of their actors. Out: {@link org.sitrep.picture.story.Story}s with stable ids, and what
 * became of each: founded, merged into another, split off. Guaranteed: what a story was at an instant depends only on the records learned until then, in their order; the
 * cost of one more record does not grow with the number of stories. Not guaranteed: that a story is one event; a war is a story, its battles are events.
 */
@NullMarked
package org.sitrep.picture.story;

import org.jspecify.annotations.NullMarked;
