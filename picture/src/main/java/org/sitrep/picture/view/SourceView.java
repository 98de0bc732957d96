package org.sitrep.picture.view;

import java.time.Instant;

/**
 * Who reports. What else is known of an outlet stands in {@link org.sitrep.picture.source.Sources}.
 *
 * @param copies how many of the reports are copies of earlier ones
 * @param events how many events it tells
 * @param first when the first of its reports was learned
 * @param last when the last was learned
 */
public record SourceView(String outlet, int reports, int copies, int events, Instant first, Instant last) {}
