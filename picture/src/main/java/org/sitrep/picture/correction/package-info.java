/**
 * What an analyst knows better: dated, signed corrections that lie over the coded records and never change them.
 *
 * <p>In: a coded record and the {@link org.sitrep.picture.correction.Signed} corrections known at some instant. Out: the record as corrected, by
 * {@link org.sitrep.picture.correction.Overlay}. A correction holds on to words of a document, not to ids of one coding, so it survives coding again and, where the words
 * are still there, a new version of the text.
 *
 * <p>Guaranteed: the record underneath is untouched; what was corrected says by whom and when in its {@code because}; ids stay as they were coded, with gaps where
 * something was rejected. Withdrawing a correction is another correction.
 */
@NullMarked
package org.sitrep.picture.correction;

import org.jspecify.annotations.NullMarked;
