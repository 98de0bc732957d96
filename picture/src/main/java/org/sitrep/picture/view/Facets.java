package org.sitrep.picture.view;

import java.time.LocalDate;
import java.util.List;

/**
 * How many events there are of each sort; one that is told in two ways counts under both.
 *
 * @param events how many in all
 * @param types by type, most events first
 * @param countries by the country it took place in, ISO 3166-1 alpha-3
 * @param statuses by status
 * @param sources by outlet that tells it
 * @param happened by the first day it may have happened on, in the order of days
 * @param published by the day of the first report
 * @param learned by the day on which it was learned, in UTC
 */
public record Facets(
        int events,
        List<Count> types,
        List<Count> countries,
        List<Count> statuses,
        List<Count> sources,
        List<DayCount> happened,
        List<DayCount> published,
        List<DayCount> learned) {
    /** One value and how many events have it. */
    public record Count(String value, int events) {}

    /** One day and how many events it has. */
    public record DayCount(LocalDate day, int events) {}
}
