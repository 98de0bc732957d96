/**
 * The tables of PLOVER and CAMEO: types, modes with scores, contexts, codes with quad class and Goldstein value, and how one maps to the other.
 *
 * <p>In: {@code knowledge/codebook/*.tsv}. Out: a {@link org.sitrep.engine.codebook.Codebook}. Guaranteed: every code has the Goldstein value of its nearest ancestor that
 * has one; every mode that CAMEO's mapping names is a mode of PLOVER.
 */
@NullMarked
package org.sitrep.engine.codebook;

import org.jspecify.annotations.NullMarked;
