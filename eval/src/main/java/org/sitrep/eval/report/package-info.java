/** Scores on their way out: the table, JSON, the floors that may not be undercut, and the committed page of scores. */
@NullMarked
package org.sitrep.eval.report;

import org.jspecify.annotations.NullMarked;
