/**
 * Labels for the whole document.
 *
 * <p>In: text, places, actors, events. Out: tags, best first: who and where the text is about, by salience, and up to three topics with IPTC Media Topic ids
 * ({@code rules/tag/topics.tsv}). Guaranteed: no label twice, scores from 0 to 1 with three decimals, the same order on every machine; nobody without a name is a tag.
 */
@NullMarked
package org.sitrep.engine.tag;

import org.jspecify.annotations.NullMarked;
