/** Drawings for the pages of figures: SVG, written by hand, the same bytes for the same figures. */
@NullMarked
package org.sitrep.eval.plot;

import org.jspecify.annotations.NullMarked;
