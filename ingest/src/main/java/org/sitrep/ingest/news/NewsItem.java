package org.sitrep.ingest.news;

import org.sitrep.ingest.fact.Facts;

/**
 * One item of an agency.
 *
 * @param text paragraphs, a blank line between two, without the headline; may be empty
 */
public record NewsItem(String text, Facts facts) {}
