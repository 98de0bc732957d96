/**
 * Time expressions in the terms of TIMEX3.
 *
 * <p>In: parsed text. Out: {@link org.sitrep.engine.time.Times}, each with the words it stands in, its value, first and last day, EDTF, what fixed it, and the rule that made it.
 *
 * <p>On the way: {@code Lexer} splits a sentence finer than tokens; {@code Grammar} matches the patterns of {@code rules/time/rules.tsv}, each an automaton over those words
 * ({@code Pattern}); {@code Guards} turn down what only looks like a time; {@code Directions} tells by the clause whether it looks back or ahead; {@code Resolver} and its
 * neighbours work out the value against what the {@code Story} has told so far. The longest reading wins; among equals the rule that stands first.
 *
 * <p>Guaranteed: spans do not overlap and lie in one sentence or dateline; the same text gives the same times. A date is never completed by the clock: without a publication date or a date
 * near by, a weekday stays {@code XXXX-WXX-2} and a day {@code XXXX-08-15}. Not attempted: seasons of the southern hemisphere, calendars other than the Gregorian, fiscal years
 * that differ from the calendar's.
 */
@NullMarked
package org.sitrep.engine.time;

import org.jspecify.annotations.NullMarked;
