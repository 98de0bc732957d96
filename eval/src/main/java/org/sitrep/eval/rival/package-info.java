/**
 * Other engines on the same text in the same run.
 *
 * <p>Rivals are found by reflection at run time, if they are on the class path (Maven profile {@code rivals}); nothing here or in the product needs them to build or run.
 */
@NullMarked
package org.sitrep.eval.rival;

import org.jspecify.annotations.NullMarked;
