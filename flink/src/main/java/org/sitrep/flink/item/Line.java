package org.sitrep.flink.item;

/**
 * A line that leaves the job: a coded record, or what went wrong.
 *
 * @param key the document's id; for what never became a document, where it was found
 * @param text without a line end
 */
public record Line(String key, String text) {}
