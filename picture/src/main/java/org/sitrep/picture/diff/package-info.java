/**
 * What changed, in words: between two codings of the same text, and between two versions of a text.
 *
 * <p>In: two records of one text, or two texts. Out: one line per change, in text order. Guaranteed: no lines means that nothing a reader sees has changed; rule ids and
 * scores are not compared.
 */
@NullMarked
package org.sitrep.picture.diff;

import org.jspecify.annotations.NullMarked;
