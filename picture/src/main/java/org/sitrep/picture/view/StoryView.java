package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.story.Story;

/**
 * Reports that tell of one course of events.
 *
 * @param from first day of publication, {@code null} if unknown
 * @param to last day of publication
 * @param events how many events its reports were the first to tell
 * @param changed when its last report was learned
 */
public record StoryView(
        String id,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int reports,
        int origins,
        int events,
        Instant changed) {
    /**
     * A story with its reports.
     *
     * @param documents in the order in which they were learned
     * @param changes what became of it
     */
    public record Full(StoryView story, List<ReportView> documents, List<Story.Change> changes) {
        public Full {
            documents = List.copyOf(documents);
            changes = List.copyOf(changes);
        }
    }
}
