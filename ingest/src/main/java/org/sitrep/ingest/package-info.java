/** TODO. */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
