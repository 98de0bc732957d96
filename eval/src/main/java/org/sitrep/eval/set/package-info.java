/**
 * One class per gold set: its file, its reader, its rule of scoring. Each class says in its Javadoc what is matched with what; {@link org.sitrep.eval.set.Sets} lists
 * them in the order of the table.
 */
@NullMarked
package org.sitrep.eval.set;

import org.jspecify.annotations.NullMarked;
