/**
 * The picture as JSON.
 *
 * <p>In: a {@link org.sitrep.picture.Picture}. Out: one JSON object; spans count Unicode code points of the report's text, as in records. Guaranteed: the same picture gives
 * the same bytes.
 */
@NullMarked
package org.sitrep.picture.json;

import org.jspecify.annotations.NullMarked;
