/**
 * From many reports to one picture.
 *
 * <p>In: coded records, in the order in which they were learned. Out: a {@link org.sitrep.picture.Picture}. On the way: {@code copies} finds who copied whom, {@code story}
 * sorts reports into stories, {@code identity} says who is meant across them, {@code joining} joins the tellings of one event, {@code state} follows what holds,
 * {@code contested} sets the sides next to each other, {@code source} knows the outlets. Guaranteed: the same records in the same order give the same picture, whatever the
 * threads, the machine and the store; nothing that was learned later has any part in it.
 */
@NullMarked
package org.sitrep.picture;

import org.jspecify.annotations.NullMarked;
