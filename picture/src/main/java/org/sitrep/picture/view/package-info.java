/**
 * The questions an analyst asks of a situation, and the answers in words and numbers that a page can show.
 *
 * <p>In: a moment, a filter, how many. Out: records of this package, which hold no coded record: every cell says which report has its words, and where. Guaranteed: the
 * answer to a question depends only on what had been learned at the moment asked for, so that asking again gives the same; lists have a full order, and a page goes on
 * where the one before ended. Not guaranteed: that two moments are cut from one list; ask with the same {@code asOf} to turn pages.
 */
@NullMarked
package org.sitrep.picture.view;

import org.jspecify.annotations.NullMarked;
