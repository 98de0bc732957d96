/**
 * What reports contradict each other in: tolls, blame, denial, control, office.
 *
 * <p>In: situation events and states with all their tellings. Out: {@link org.sitrep.picture.contested.Contested} matters, each with its sides, the words of each, who says
 * so, where and when, and for tolls how the range moved. Guaranteed: no side is left out, ranked or averaged; copies stand with their origin and are marked. Not
 * guaranteed: that a contradiction which no words state is seen.
 */
@NullMarked
package org.sitrep.picture.contested;

import org.jspecify.annotations.NullMarked;
