/**
 * Toponyms, found and resolved. In: parsed text. Out: {@link org.sitrep.engine.place.Places}.
 */
@NullMarked
package org.sitrep.engine.place;

import org.jspecify.annotations.NullMarked;
