/**
 * Who said what. In: parsed text, actors, times. Out: {@link org.sitrep.engine.quote.Quotes}.
 */
@NullMarked
package org.sitrep.engine.quote;

import org.jspecify.annotations.NullMarked;
