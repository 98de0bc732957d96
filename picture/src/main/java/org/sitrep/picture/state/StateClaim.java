package org.sitrep.picture.state;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;

/**
 * One report's words for a state.
 *
 * @param document id of the report
 * @param state id of the state within it
 * @param kind such as {@code controls}, {@code holds_office}
 * @param subject who controls, governs, holds
 * @param object id of what: {@code place:…}, or of an identity; {@code null} if not stated
 * @param objectName in words, {@code null} if not stated
 * @param title the office without "acting" and the like; {@code null} if it is none
 * @param day the day the words speak of: stated, or else that of publication; {@code null} if unknown
 * @param dated true if the words state the day
 * @param outlet who published it, {@code null} if unknown
 * @param learned when the report came in
 * @param independent false for a copy
 * @param speaker who is quoted with these words, {@code null} for the report itself
 * @param voice the same as an actor across reports, {@code null} if nobody is known to say so
 * @param words the words that say so
 * @param sentence around them
 */
public record StateClaim(
        String document,
        String state,
        String kind,
        StateStatus status,
        Identity subject,
        @Nullable String object,
        @Nullable String objectName,
        @Nullable String title,
        @Nullable LocalDate day,
        boolean dated,
        @Nullable String outlet,
        @Nullable LocalDate published,
        Instant learned,
        boolean independent,
        @Nullable String speaker,
        @Nullable Identity voice,
        Cited words,
        Cited sentence) {
    /** True if whoever is quoted speaks for the subject. */
    public boolean own() {
        return voice != null && voice.speaksFor(subject);
    }

    /** The same words for leading what the office is of. */
    StateClaim leading() {
        return new StateClaim(
                document,
                state,
                "leads",
                status,
                subject,
                object,
                objectName,
                null,
                day,
                dated,
                outlet,
                published,
                learned,
                independent,
                speaker,
                voice,
                words,
                sentence);
    }

    /** What it is about, whoever the subject is. */
    public String about() {
        return kind + "|" + (title == null ? "" : title) + "|" + (object == null ? "" : object);
    }
}
