/**
 * Situation events in the formats that other people's tools read: one class a format.
 *
 * <p>In: {@link org.sitrep.picture.situation.SituationEvent}s, one at a time. Out: bytes. Guaranteed: constant memory whatever the number of events, the same bytes for the
 * same events, offsets in code points with the words they stand for; no cell is left empty that the record can fill, and every column that stays empty has its reason in
 * {@code docs/exports.md}. An event that a format cannot express (a format without a word for "denied", an event of no category) is left out and counted, never bent.
 */
@NullMarked
package org.sitrep.export;

import org.jspecify.annotations.NullMarked;
