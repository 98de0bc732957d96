package org.sitrep.picture.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.State;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;

/**
 * One report's words for a state.
 *
 * @param subject who controls, governs, holds
 * @param object id of what: {@code place:…}, or of an identity; {@code null} if not stated
 * @param objectName in words, {@code null} if not stated
 * @param title the office without "acting" and the like; {@code null} if it is none
 * @param day the day the words speak of: stated, or else that of publication; {@code null} if unknown
 * @param dated true if the words state the day
 * @param independent false for a copy
 */
public record StateClaim(
        Learned learned,
        State state,
        Identity subject,
        @Nullable String object,
        @Nullable String objectName,
        @Nullable String title,
        @Nullable LocalDate day,
        boolean dated,
        boolean independent) {
    /** What it is about, whoever the subject is. */
    String about() {
        return state.kind() + "|" + (title == null ? "" : title) + "|" + (object == null ? "" : object);
    }

    /** The words that say so. */
    public String words() {
        return state.evidence().getFirst().in(learned.record().document().text());
    }
}
