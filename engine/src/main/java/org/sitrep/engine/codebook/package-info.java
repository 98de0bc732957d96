/**
 * The tables of PLOVER and CAMEO: modes, scores, quad classes.
 */
@NullMarked
package org.sitrep.engine.codebook;

import org.jspecify.annotations.NullMarked;
