/**
 * What holds over time: who controls which place, who governs, who holds which office, with the words that began and ended it.
 *
 * <p>In: the states of coded records, in the order in which they were learned. Out: {@link org.sitrep.picture.state.Holding}s, and which of them held on a day. Guaranteed:
 * each beginning and end has its words; a beginning that no report states is unknown, and only known to lie before a day. Not guaranteed: that nothing changed without a
 * report.
 */
@NullMarked
package org.sitrep.picture.state;

import org.jspecify.annotations.NullMarked;
