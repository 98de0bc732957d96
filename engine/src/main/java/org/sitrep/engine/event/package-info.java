/**
 * Who did what to whom, and whether it happened. In: all before it. Out: events.
 */
@NullMarked
package org.sitrep.engine.event;

import org.jspecify.annotations.NullMarked;
