package org.sitrep.picture.view;

/**
 * Who reports. What else is known of an outlet stands in {@link org.sitrep.picture.source.Sources}.
 *
 * @param copies how many of the reports are copies of earlier ones
 */
public record SourceView(String outlet, int reports, int copies) {}
