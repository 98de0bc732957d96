/**
 * Labels for the whole document. In: all before it. Out: tags.
 */
@NullMarked
package org.sitrep.engine.tag;

import org.jspecify.annotations.NullMarked;
