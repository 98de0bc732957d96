/**
 * Layout to parsed text: sentences, tokens, tags, features, lemmas, basic dependency trees, names, predicates with roles.
 *
 * <p>In: a document and its layout. Out: a {@link org.sitrep.engine.language.ParsedText} in the field's terms (UPOS, XPOS, UD v2, PropBank role labels). No other package
 * sees the model behind it, so it can be replaced without another package noticing.
 */
@NullMarked
package org.sitrep.engine.language;

import org.jspecify.annotations.NullMarked;
