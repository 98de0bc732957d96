/**
 * How long things take: a sweep over texts that are hard on purpose, and other engines on the same articles in the same run. Reads clocks; prints tables, writes one picture.
 */
@NullMarked
package org.sitrep.eval.speed;

import org.jspecify.annotations.NullMarked;
