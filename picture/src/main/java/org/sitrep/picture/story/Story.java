package org.sitrep.picture.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that tell of the same course of events.
 *
 * @param id stable: made from the report that founded it
 * @param title headline of the report that is closest to all the others
 * @param documents ids of the reports, in the order in which they came to the story; empty once it was merged into another
 * @param from earliest day of publication, {@code null} if none is known
 * @param to latest day of publication, {@code null} if none is known
 * @param changes what became of it, in order
 */
public record Story(
        String id,
        String title,
        List<String> documents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Change> changes) {
    public Story {
        documents = List.copyOf(documents);
        changes = List.copyOf(changes);
    }

    /**
     * Something that became of a story.
     *
     * @param document the report that brought it about
     * @param other the other story; {@code null} for {@link What#FOUNDED}
     */
    public record Change(
            What what, String document, @Nullable String other) {}

    /** What may become of a story. */
    public enum What {
        /** A report that belongs to none. */
        FOUNDED,
        /** Another story turned out to be the same and came in. */
        TOOK_IN,
        /** It turned out to be the same as an older one and went into it. */
        WENT_INTO,
        /** A part turned out to be another story and left. */
        GAVE_OFF,
        /** It was a part of another story. */
        CAME_FROM
    }
}
