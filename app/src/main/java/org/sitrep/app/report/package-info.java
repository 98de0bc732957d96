/**
 * The situation report: what a picture says, in sentences that each carry the words they stand on.
 *
 * <p>In: a {@link org.sitrep.picture.Picture} and which part of it is asked for. Out: a {@link org.sitrep.app.report.Report}, written as Markdown, HTML, PDF or DOCX.
 * Guaranteed: the same picture gives the same bytes in each format; a sentence is written only if {@link org.sitrep.app.report.Proof} finds each of its names and numbers in
 * its references; every file carries a manifest from which it can be written again and checked, with or without the documents at hand.
 */
@NullMarked
package org.sitrep.app.report;

import org.jspecify.annotations.NullMarked;
