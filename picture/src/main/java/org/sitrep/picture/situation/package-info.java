/**
 * What happened, over all documents: the same event told by several articles, with every telling kept.
 *
 * <p>In: coded records, each with the moment it was learned. Out: {@link org.sitrep.picture.situation.SituationEvent}s. Guaranteed: nothing a document says is dropped or
 * averaged; ids depend only on what was learned first, never on threads or storage.
 */
@NullMarked
package org.sitrep.picture.situation;

import org.jspecify.annotations.NullMarked;
