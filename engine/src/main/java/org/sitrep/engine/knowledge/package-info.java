/**
 * The data files that the engine knows the world and the language by.
 *
 * <p>Two families, both tab-separated text that a political scientist can read and extend without Java: {@code knowledge/…} (countries, organisations, role nouns, the
 * gazetteer: facts with source and dates) and {@code rules/…} (verbs of saying, event senses, date words: what words do). A user's own file of the same name is added
 * behind the product's own; its rows win where both speak of the same key. Each family has one hash, which every record states.
 */
@NullMarked
package org.sitrep.engine.knowledge;

import org.jspecify.annotations.NullMarked;
