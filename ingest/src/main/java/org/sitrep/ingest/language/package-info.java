/**
 * Which language a text is in, by its script and its commonest words.
 *
 * <p>In: a text, and what its source says. Out: ISO 639-1, or {@code null} where the text is too short or too mixed to tell. Guaranteed: slow to say that an English text is
 * not, for what is not English is not coded. The words are data: {@code languages.tsv}.
 */
@NullMarked
package org.sitrep.ingest.language;

import org.jspecify.annotations.NullMarked;
