/**
 * The measuring house: gold sets in, a table of scores out. Not shipped with the product.
 *
 * <p>In: a folder of gold files (JSON Lines), the same names as in the documentation, or some of them. Out: a table of scores with intervals, as text, JSON or Markdown.
 * Guaranteed: the same files and the same engine give the same table, byte for byte, whatever the number of threads. Only the corpus run reads a clock, because it measures
 * speed.
 */
@NullMarked
package org.sitrep.eval;

import org.jspecify.annotations.NullMarked;
