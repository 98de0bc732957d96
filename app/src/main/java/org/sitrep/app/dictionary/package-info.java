/**
 * A user's own lists of actors as data files that the engine reads. In: a dictionary in the format of PETRARCH (actors or agents), or a table with commas. Out: {@code
 * countries.tsv}, {@code organisations.tsv} and {@code roles.tsv} in the engine's own format, for {@code --knowledge}; and one problem for each line that cannot be read.
 *
 * <p>Guaranteed: what can be read is kept, whatever stands around it; the result does not depend on the order of lookups. Not attempted: verb dictionaries.
 */
@NullMarked
package org.sitrep.app.dictionary;

import org.jspecify.annotations.NullMarked;
