package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.copies.Copies;

/**
 * A report, without its text.
 *
 * @param story id of its story
 * @param origin the report whose words these are; itself if it was written apart
 * @param copy how it is related to its origin
 */
public record ReportView(
        String document,
        String headline,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable LocalDate published,
        Instant learned,
        String story,
        String origin,
        Copies.Kind copy) {}
