/**
 * Who said what.
 *
 * <p>In: parsed text, actors, times. Out: {@link org.sitrep.engine.quote.Quotes}: direct, indirect and mixed quotes with speaker, cue, addressee, occasion and time, and what
 * each cue implies ({@link org.sitrep.engine.quote.CueSense}).
 *
 * <p>Four finders work one after another. {@code Sayings} looks for words of saying (data: {@code rules/quote/cues.tsv}) and the content their trees govern; {@code Colons}
 * for names before a colon and turns of a talk; {@code Credits} for sources at the end; {@code DirectSpeech} joins quotation marks to both, or to whoever spoke before. {@code Selection} then drops what lies inside another's content.
 * {@code Sources} tells who can speak from what a text is about; {@code Narrators} finds in whose name a text is written, so that its "we" and "I" have a speaker.
 *
 * <p>Guaranteed: content never holds its own cue; spans lie inside the text, in order; a title or a word held at arm's length is no quote by itself. Content in marks is given with
 * its marks; reported content with its "that". Not guaranteed: a quote of somebody the text names only pages before has no speaker.
 */
@NullMarked
package org.sitrep.engine.quote;

import org.jspecify.annotations.NullMarked;
