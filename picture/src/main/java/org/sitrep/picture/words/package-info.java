/**
 * The words of a text as the picture compares them, and the tables it reads.
 *
 * <p>In: text, or a tab-separated file among the resources. Out: words without case, accents and endings; rows. Guaranteed: the same text gives the same words on every
 * machine. Not guaranteed: that a word is its dictionary form; endings are cut by rule, the same way everywhere.
 */
@NullMarked
package org.sitrep.picture.words;

import org.jspecify.annotations.NullMarked;
