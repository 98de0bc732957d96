/**
 * Who is meant across documents: the same actor in many records, each of which numbers its own.
 *
 * <p>In: coded records with the story each belongs to, in the order in which they were learned. Out: an {@link org.sitrep.picture.identity.Identity} for each actor of each
 * record. Guaranteed: two full names are one person only if all their names agree and their countries do not differ; a bare surname is joined to a person only where one
 * alone fits; what was said of earlier documents does not change. Not guaranteed: that one person under two spellings is one.
 */
@NullMarked
package org.sitrep.picture.identity;

import org.jspecify.annotations.NullMarked;
