/**
 * Measures: what is counted per item, how counts become a score, and how sure the score is. Knows nothing of gold files or of the engine.
 */
@NullMarked
package org.sitrep.eval.measure;

import org.jspecify.annotations.NullMarked;
