/**
 * Who publishes: owner, country, kind, and what to know before one relies on it.
 *
 * <p>In: the bundled table and, if there is one, the user's own. Out: the {@link org.sitrep.picture.source.Source} of an outlet's name or address. Guaranteed: facts with a
 * date and in words, no score; an outlet that is not in the table is unknown, not bad.
 */
@NullMarked
package org.sitrep.picture.source;

import org.jspecify.annotations.NullMarked;
