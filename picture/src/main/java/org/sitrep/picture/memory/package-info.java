/**
 * What matching remembers from one report to the next.
 *
 * <p>In: things by key, each with a form that writes it as bytes. Out: the same things. Held in the heap, where a picture is made of some reports and thrown away, or in the
 * store, where it goes on from the last report after any pause. Guaranteed: the matching sees no difference between the two. Not guaranteed: that a thing is the same
 * object when it is asked for again; whoever changes one puts it back.
 */
@NullMarked
package org.sitrep.picture.memory;

import org.jspecify.annotations.NullMarked;
