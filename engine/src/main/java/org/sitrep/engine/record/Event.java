package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, planned, threatened or denied, in PLOVER's terms.
 *
 * @param id {@code e1}, {@code e2}, … in text order of the trigger
 * @param mode PLOVER mode, {@code null} if none applies
 * @param contexts PLOVER contexts, sorted
 * @param cameo CAMEO code, {@code null} if none applies
 * @param goldstein −10 to 10, {@code null} if none is defined
 * @param actor ids of who acts; all parties of a reciprocal event
 * @param recipient ids of who receives
 * @param place place id
 * @param time time id
 * @param date EDTF, {@code null} if unknown
 * @param historical background to the news of the day
 * @param confidence 0 to 1
 */
public record Event(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        int quad,
        @Nullable Double goldstein,
        List<String> actor,
        List<String> recipient,
        @Nullable String place,
        @Nullable String time,
        @Nullable String date,
        EventStatus status,
        boolean historical,
        @Nullable ReportedBy reportedBy,
        @Nullable Stance stance,
        Size size,
        Span trigger,
        List<Span> evidence,
        double confidence,
        Because because) {
    public Event {
        contexts = List.copyOf(contexts);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("event without evidence");
        }
    }
}
