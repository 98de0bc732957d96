/**
 * One report after another, each matched with all before it.
 *
 * <p>In: coded records in the order in which they were learned, later versions of a report too. Out: a {@link org.sitrep.picture.matching.Step} for each, which says what of
 * the picture it changes. Guaranteed: the same reports in the same order give the same steps, whether what is remembered is held in the heap or in the store; the cost of a
 * step does not grow with the number of reports before it. Not guaranteed: that another order gives the same.
 */
@NullMarked
package org.sitrep.picture.matching;

import org.jspecify.annotations.NullMarked;
