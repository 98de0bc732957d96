/**
 * Toponyms, found and resolved.
 *
 * <p>In: parsed text. Out: {@link org.sitrep.engine.place.Places}. {@code Recogniser} finds the stretches that name places (the encoder's names of places, and capitalised
 * words that the gazetteer knows where places stand); {@code Resolver} decides which place each name means, by what stands behind a comma, words for its kind, what
 * countries the text is about, distance to its other places, and size; {@link org.sitrep.engine.place.PlaceStage} joins names of one place.
 *
 * <p>{@link org.sitrep.engine.place.Gazetteer} answers other stages: the country of a name, capitals, units of a country. Rules are in {@code rules/place/}, places in
 * {@code knowledge/}.
 *
 * <p>Guaranteed: mentions do not overlap; all mentions of one name in a text mean one place; a name in no list has precision {@code unknown} and no coordinates. Not
 * guaranteed: that a name which stands for a government ("Moscow promised") is told from the town: it is kept as a place, and the actor stage reads it as well.
 */
@NullMarked
package org.sitrep.engine.place;

import org.jspecify.annotations.NullMarked;
