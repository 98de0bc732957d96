package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventType;

/**
 * An event as a list shows it, with the corrections of its document worked in; the record has the rest.
 *
 * @param document the store's id of the document
 * @param event id within the record
 * @param status the record's word, such as {@code happened}
 * @param from first day it may have begun, {@code null} if unknown
 * @param country where it took place, {@code null} if unknown
 * @param learned when it became known, or was last coded or corrected
 */
public record EventRow(
        String document,
        String event,
        EventType type,
        String status,
        @Nullable LocalDate from,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        Instant learned) {}
