package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.Picture;
import org.sitrep.picture.story.Story;

/**
 * Reports that tell of one course of events.
 *
 * @param from first day of publication, {@code null} if unknown
 * @param to last day of publication
 * @param events how many events its reports were the first to tell
 * @param contested how many matters are contested in its events
 * @param learned when its first report was learned
 * @param changed when its last report was learned
 * @param latest the reports that came last, the oldest of them first, what came at once by id; at most {@value #LATEST}
 * @param changes what became of it
 */
public record StoryView(
        String id,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int reports,
        int origins,
        int events,
        int contested,
        Instant learned,
        Instant changed,
        List<String> latest,
        List<Story.Change> changes) {
    /** So many reports a story in a list names. */
    public static final int LATEST = 100;

    public StoryView {
        latest = List.copyOf(latest);
        changes = List.copyOf(changes);
    }

    /**
     * A story of a picture in memory.
     *
     * @param events how many events are of it
     * @param contested how many matters in these are contested
     */
    public static StoryView of(Picture picture, Story story, int events, int contested) {
        List<String> documents = story.documents().stream()
                .sorted(Comparator.comparing(
                                (String document) -> picture.report(document).learned())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new StoryView(
                story.id(),
                story.title(),
                story.from(),
                story.to(),
                documents.size(),
                (int) picture.origins(documents),
                events,
                contested,
                picture.report(documents.getFirst()).learned(),
                picture.report(documents.getLast()).learned(),
                documents.subList(Math.max(0, documents.size() - LATEST), documents.size()),
                story.changes());
    }

    /**
     * A story with the reports that came last.
     *
     * @param documents those of {@link StoryView#latest}, in the same order
     */
    public record Full(StoryView story, List<ReportView> documents) {
        public Full {
            documents = List.copyOf(documents);
        }
    }
}
