package org.sitrep.picture.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.situation.SituationEvent;

/**
 * The events of the picture that a store keeps, with the records that tell them as corrected by the analysts of the time. Good as long as the store is open; thread-safe.
 *
 * <p>Every question is as of a moment. Streams read as they are asked for, so that memory does not grow with the number of events, and are to be closed.
 */
public interface KeptEvents {
    /** All events, in the order in which they were first told. */
    Stream<SituationEvent> all(Instant asOf);

    /** Those that a report learned after {@code after} tells, in the same order. */
    Stream<SituationEvent> toldSince(Instant after, Instant asOf);

    /** Those that the report {@code document} tells, in the same order. */
    List<SituationEvent> toldBy(String document, Instant asOf);

    /**
     * How many of the events that {@code filter} lets through became news on each of these days: the first day on which a report of it was published, or else the day it was
     * learned. Days without any are left out.
     */
    Map<LocalDate, Integer> newsDays(Filter filter, LocalDate from, LocalDate to, Instant asOf);

    /** The first of those that became news on {@code day}, at most so many. */
    List<SituationEvent> newsOf(LocalDate day, Filter filter, int most, Instant asOf);

    /** The event with this id, {@code null} if there is none. */
    @Nullable
    SituationEvent event(String id, Instant asOf);

    /** The first day on which a report was published, or else came in; {@code null} if there is no report. */
    @Nullable
    LocalDate firstDay(Instant asOf);

    /** When the last report of the outlet of exactly this name came in, {@code null} if none has. */
    @Nullable
    Instant lastOf(String outlet, Instant asOf);
}
