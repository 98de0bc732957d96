/**
 * Time expressions in the terms of TIMEX3. In: parsed text. Out: {@link org.sitrep.engine.time.Times}.
 */
@NullMarked
package org.sitrep.engine.time;

import org.jspecify.annotations.NullMarked;
