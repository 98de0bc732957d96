package org.sitrep.picture.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;

/**
 * An actor.
 *
 * @param reports how many reports name it; in a list of one story, how many reports of that story
 * @param events in how many events it has a part
 * @param statements how many times it is quoted
 * @param from first day of publication of a report that names it, {@code null} if unknown
 * @param to last such day
 */
public record ActorView(
        Identity actor,
        int reports,
        int events,
        int statements,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /**
     * All that is known of one.
     *
     * @param names all names in reports, those in most reports first
     * @param codes all codes, those of most reports first: offices come and go
     * @param offices as reports give them, by title and body, then by the first day of publication
     * @param counterparts who is on the other side of its events, most events first; at most 50
     */
    public record Full(
            ActorView actor, List<Name> names, List<Name> codes, List<Office> offices, List<Counterpart> counterparts) {
        public Full {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
            offices = List.copyOf(offices);
            counterparts = List.copyOf(counterparts);
        }
    }

    /** A name or code and how many reports use it. */
    public record Name(String text, int reports) {}

    /**
     * An office or function as reports give it.
     *
     * @param of the body or country, {@code null} if not stated
     * @param status {@code holds}, {@code held}, {@code acting} and so on
     * @param from since when it is held by the report that says so first, {@code null} if it does not say
     * @param to until when
     * @param first first day of publication of a report that says so, {@code null} if unknown
     * @param last last such day
     * @param words where it is said first
     */
    public record Office(
            String title,
            @Nullable String of,
            String status,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int reports,
            Cited words) {
        /** By title and body, then by the first day. */
        public static final Comparator<Office> ORDER = Comparator.comparing(Office::title)
                .thenComparing(Office::of, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Office::first, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Office::status);
    }

    /**
     * Somebody on the other side of events.
     *
     * @param done events in which the actor acts and the other receives
     * @param received events in which it is the other way round
     */
    public record Counterpart(Identity actor, int done, int received) {
        /** Those with most events, at most so many. */
        public static List<Counterpart> most(List<Counterpart> all, int many) {
            return all.stream()
                    .sorted(Comparator.<Counterpart>comparingInt(each -> -each.done() - each.received())
                            .thenComparing(each -> each.actor().id()))
                    .limit(many)
                    .toList();
        }
    }
}
