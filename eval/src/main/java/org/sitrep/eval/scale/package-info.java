/**
 * Many articles through code, store and picture: what one costs as their number grows.
 *
 * <p>In: a corpus of news, from which short articles are made while it runs. Out: figures and a drawing. Guaranteed: the same corpus gives the same articles. Nothing of the
 * corpus is kept but in the files and the store that the caller names.
 */
@NullMarked
package org.sitrep.eval.scale;

import org.jspecify.annotations.NullMarked;
