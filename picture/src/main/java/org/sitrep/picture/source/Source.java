package org.sitrep.picture.source;

import java.util.List;

/**
 * An outlet.
 *
 * @param also other names and domains
 * @param owner who owns or controls it; empty if unknown
 * @param country ISO 3166-1 alpha-3 of where it is run from; empty if unknown
 * @param kind agency, newspaper, broadcaster, website, monitor
 * @param control state, public, private, cooperative, non-profit, affiliated
 * @param note what to know about its reliability, in words
 * @param asOf the month the facts were last looked at
 */
public record Source(
        String name,
        List<String> also,
        String owner,
        String country,
        String kind,
        String control,
        String note,
        String asOf) {
    public Source {
        also = List.copyOf(also);
    }
}
