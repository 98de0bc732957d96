/** TODO. */
@NullMarked
package org.sitrep.eval;

import org.jspecify.annotations.NullMarked;
