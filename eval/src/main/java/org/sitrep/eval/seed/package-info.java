/**
 * The seed: the one article the product was asked for, and what must come out of it, check by check.
 *
 * <p>The checks ({@code seed.tsv}) name facts – names, types, dates, single words – and no words of the article beyond that; the article itself is read from outside.
 */
@NullMarked
package org.sitrep.eval.seed;

import org.jspecify.annotations.NullMarked;
