/**
 * The engine: one document in, one coded record out.
 *
 * <p>{@link org.sitrep.engine.Coder} is the one door. Behind it data passes the packages in this order: {@code document} (sections, paragraphs), {@code language}
 * (sentences, tokens, tags, trees, names), {@code time}, {@code place}, {@code actor}, {@code quote}, {@code event}, {@code state}, {@code tag}. A stage is a pure
 * function: it reads what came before and adds its own part; none edits another's output. {@code record} holds the types of the result, {@code knowledge} the data
 * files, {@code codebook} the PLOVER and CAMEO tables.
 *
 * <p>Guaranteed: no input or output but the product's own data files, no clock, no default locale, zone or charset; the same document and the same data files give the
 * same record.
 */
@NullMarked
package org.sitrep.engine;

import org.jspecify.annotations.NullMarked;
