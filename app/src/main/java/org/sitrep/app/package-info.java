/** TODO. */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
