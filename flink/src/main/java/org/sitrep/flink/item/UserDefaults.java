package org.sitrep.flink.item;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Published;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.PublicationDate;

/**
 * What the user says about input that states nothing itself, in words that travel to the workers.
 *
 * @param published a day or moment that {@link PublicationDate} reads
 */
public record UserDefaults(
        @Nullable String published, @Nullable String source) implements Serializable {
    public static final UserDefaults NONE = new UserDefaults(null, null);

    /** Refuses a date that is none. */
    public UserDefaults {
        if (published != null && PublicationDate.parse(published, Published.From.OPTION) == null) {
            throw new IllegalArgumentException("--published " + published + " is no date, write it as 2021-08-24");
        }
    }

    /** The same for the readers. */
    public Defaults toDefaults() {
        return new Defaults(published == null ? null : PublicationDate.parse(published, Published.From.OPTION), source);
    }
}
