package org.sitrep.picture.situation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Published;

/**
 * A coded record and when it came in.
 *
 * @param learned when we learned it, whenever it was published
 */
public record Learned(CodedRecord record, Instant learned) {
    /** Id of the document. */
    public String document() {
        return record.document().id();
    }

    /** The day of publication, {@code null} if unknown. */
    public @Nullable LocalDate published() {
        Published published = record.document().published();
        return published == null ? null : published.day();
    }

    /** The headline: the document's title, or else its first line. */
    public String headline() {
        String title = record.document().title();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return record.document().text().strip().lines().findFirst().orElse("");
    }
}
