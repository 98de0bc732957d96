/**
 * Who and what is meant again: coreference over every noun phrase of a document, not only over actors and places. In: parsed text, times, places, actors, quotes. Out:
 * {@link org.sitrep.engine.record.Chain}s of whole noun phrases; what is mentioned once only is in none.
 *
 * <p>On the way: {@code NounReader} makes a {@code Noun} of each noun phrase and pronoun; {@code Links} holds which of them are one, and refuses what cannot be ("he" and "the
 * ministry"). Then, the safest rule first: what the actor and place stages linked; {@code NameLinks} (the same name, a part of it), {@code Structures} (apposition, "X is the Y"),
 * {@code Moments} (dates of the same value), {@code NounLinks} (the same noun, no word that tells them apart; "the company" after a company), {@code Speakers} ("I", "we" in quotes),
 * {@code PronounLinks}; last, what hangs on a pronoun ("his father").
 *
 * <p>Guaranteed: chains do not share a phrase; each phrase keeps the rule that linked it; two actors that the actor stage keeps apart are never joined. Not attempted: what a whole
 * clause means ("this surprised nobody"), parts of wholes, and different nouns for one thing where no knowledge file joins them.
 */
@NullMarked
package org.sitrep.engine.chain;

import org.jspecify.annotations.NullMarked;
