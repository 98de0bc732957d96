/**
 * Coded records for the eyes of a person: the marked article, its lists, and why an event was coded so.
 *
 * <p>In: a record. Out: lines of text, with or without colour. Nothing here decides anything.
 */
@NullMarked
package org.sitrep.app.view;

import org.jspecify.annotations.NullMarked;
