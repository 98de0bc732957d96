/**
 * Who is meant. In: parsed text, times, places. Out: {@link org.sitrep.engine.actor.Actors} with mentions, roles and codes.
 *
 * <p>The rooms, in the order a document passes them:
 *
 * <ol>
 *   <li>Mentions: {@code MentionFinder} asks {@code NameMentions} (names and the titles before them; {@code Names} and {@code NameChoice} bring the encoder's names and the
 *       known ones together), {@code PhraseMentions} (phrases around role nouns, which {@code Composer} takes apart into country, sector and office) and {@code PeopleMentions};
 *       {@code Echoes} finds names again that were seen elsewhere.
 *   <li>Coreference: {@code Coreference} links them, with {@code Persons}, {@code Bodies}, {@code Phrases}, {@code Antecedents} and {@code Pronouns}; {@code Setting} knows which
 *       country the text is about at each point; {@code FirstPerson} gives "I" to the speaker.
 *   <li>Roles: {@code Offices} reads titles, appositions and predicates; {@code Facts} reads clauses (outlawed, led by, stepped down).
 *   <li>The record: {@code Build} makes ids, names, countries, sectors and codes.
 * </ol>
 *
 * <p>What the stage knows of the world and of words is in the tables that {@code ActorKnowledge} reads. Guaranteed: every actor has a mention; each mention keeps the rule that
 * linked it; two people with one surname are never one; ids follow first mention. A country that the words do not state is only given to offices and bodies of a state, and
 * to people at a scene, and {@code because} says so. Not guaranteed: "we", and plural pronouns for several actors at once, are not resolved.
 */
@NullMarked
package org.sitrep.engine.actor;

import org.jspecify.annotations.NullMarked;
