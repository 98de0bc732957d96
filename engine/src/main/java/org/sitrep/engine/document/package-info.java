/**
 * Document to layout: headline, dateline, body paragraphs and footer are told apart before anything is parsed.
 *
 * <p>In: a {@link org.sitrep.engine.record.Document}. Out: a {@link org.sitrep.engine.document.Layout}. Guaranteed: sections and paragraphs lie inside the text, in order,
 * without overlap; white space between them belongs to none.
 */
@NullMarked
package org.sitrep.engine.document;

import org.jspecify.annotations.NullMarked;
