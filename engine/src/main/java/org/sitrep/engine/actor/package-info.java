/**
 * Who is meant. In: parsed text, times, places. Out: {@link org.sitrep.engine.actor.Actors} with mentions, roles and codes.
 */
@NullMarked
package org.sitrep.engine.actor;

import org.jspecify.annotations.NullMarked;
