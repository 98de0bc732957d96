/**
 * What holds: control, office, alliance, conflict. In: all before it. Out: states.
 */
@NullMarked
package org.sitrep.engine.state;

import org.jspecify.annotations.NullMarked;
