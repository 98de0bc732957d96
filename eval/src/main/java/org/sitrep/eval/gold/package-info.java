/**
 * Gold files, read line by line. A line that cannot be read becomes one {@link org.sitrep.eval.gold.Problems problem}; the other lines go on. Offsets come in as code
 * points and leave as UTF-16 units.
 */
@NullMarked
package org.sitrep.eval.gold;

import org.jspecify.annotations.NullMarked;
