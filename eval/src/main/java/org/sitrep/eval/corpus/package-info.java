/**
 * Runs over real news without gold: speed, memory, invariants, and what comes out how often. The only package here that reads a clock.
 */
@NullMarked
package org.sitrep.eval.corpus;

import org.jspecify.annotations.NullMarked;
