package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.identity.Identity;

/**
 * A report, without its text.
 *
 * @param story id of its story
 * @param origin the report whose words these are; itself if it was written apart
 * @param copy how it is related to its origin
 * @param shared how much of it is in its origin, 0 to 1; 1 for an origin
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
        Copies.Kind copy,
        double shared) {
    /**
     * A report with what the picture makes of its record.
     *
     * @param actors who its actors are across reports, by their ids in the record
     * @param events ids of the events it tells, by their ids in the record
     */
    public record Full(ReportView report, Map<String, Identity> actors, Map<String, String> events) {
        public Full {
            actors = Collections.unmodifiableMap(new TreeMap<>(actors));
            events = Collections.unmodifiableMap(new TreeMap<>(events));
        }
    }
}
