/**
 * The command line: {@code sitrep code}, {@code sitrep explain}, {@code sitrep demo}.
 *
 * <p>Arguments and files in; records, views and problems out: results on standard output, everything else on standard error. Exit status 0 all good, 1 some input was bad,
 * 2 wrong usage.
 */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
