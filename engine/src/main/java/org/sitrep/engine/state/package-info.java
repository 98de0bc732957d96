/**
 * What holds, as the text says it: who controls a place, who holds an office, who leads, resists, is allied or at war.
 *
 * <p>In: all that came before. Out: {@link org.sitrep.engine.record.State}s, in text order, each with the clause it stands in. {@code StateSense} is a row of
 * {@code rules/state/senses.tsv}, {@code Clause} finds the words that fill its sides, {@code Offices} turns the actors' roles into states, {@code StateStage} puts them together.
 *
 * <p>Guaranteed: what is only possible, planned or wished for is no state; what a speaker says of such matters is {@code claimed}, what a speaker denies is {@code denied}.
 * Unknown stays unknown: a state without a date in its words has none.
 */
@NullMarked
package org.sitrep.engine.state;

import org.jspecify.annotations.NullMarked;
