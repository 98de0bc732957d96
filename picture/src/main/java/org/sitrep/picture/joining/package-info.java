/**
 * Joins the tellings of one event, in one report or in many, to one {@link org.sitrep.picture.situation.SituationEvent}.
 *
 * <p>In: coded records with story and identities, in the order in which they were learned. Out: situation events with every telling, and each attribute in all its versions.
 * Guaranteed: two tellings with different places or different days are never joined; a number or a culprit that differs does not keep them apart, for that is what reports
 * contradict each other in. Not guaranteed: that two attacks of one kind in one town on one day are told apart, where no report sets them apart itself.
 */
@NullMarked
package org.sitrep.picture.joining;

import org.jspecify.annotations.NullMarked;
