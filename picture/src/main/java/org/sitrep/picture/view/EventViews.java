package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.contested.Contests;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.joining.Joined;
import org.sitrep.picture.situation.Told;

/** Shows an event as its tellings have it. Stateless and thread-safe. */
public final class EventViews {
    private EventViews() {}

    /** The event {@code joined}, which is in {@code story}. */
    public static EventView of(Joined joined, @Nullable String story) {
        List<Told> tellings = joined.tellings();
        Attributes attributes = Attributes.of(tellings);
        DayRange days = days(tellings);
        return new EventView(
                joined.id(),
                story,
                joined.first().type(),
                shown(attributes.modes()),
                shown(attributes.actors()),
                shown(attributes.recipients()),
                shown(attributes.places()),
                shown(attributes.dates()),
                shown(attributes.status()),
                shown(attributes.killed()),
                shown(attributes.wounded()),
                shown(attributes.arrested()),
                shown(attributes.protesters()),
                days == null ? null : days.first(),
                days == null ? null : days.last(),
                tellings.stream().allMatch(Told::historical),
                reports(tellings),
                origins(tellings),
                learned(tellings).min(Comparator.naturalOrder()).orElse(Instant.EPOCH),
                learned(tellings).max(Comparator.naturalOrder()).orElse(Instant.EPOCH),
                published(tellings).min(Comparator.naturalOrder()).orElse(null),
                published(tellings).max(Comparator.naturalOrder()).orElse(null),
                tellings.stream()
                        .map(Told::outlet)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                !Contests.of(joined).isEmpty(),
                joined.first());
    }

    /** The days that the version told first gives, {@code null} if no report dates it. */
    public static @Nullable DayRange days(List<Told> tellings) {
        return tellings.stream()
                .map(told -> DayRange.of(told.date()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** How many reports these are of. */
    public static int reports(List<Told> tellings) {
        return (int) tellings.stream().map(Told::document).distinct().count();
    }

    /** How many of these reports were written apart. */
    public static int origins(List<Told> tellings) {
        return (int) tellings.stream().map(Told::origin).distinct().count();
    }

    private static java.util.stream.Stream<Instant> learned(List<Told> tellings) {
        return tellings.stream().map(Told::learned);
    }

    private static java.util.stream.Stream<LocalDate> published(List<Told> tellings) {
        return tellings.stream().map(Told::published).filter(Objects::nonNull);
    }

    private static <T> List<Version<T>> shown(List<Attributes.Version<T>> versions) {
        return versions.stream()
                .map(each -> new Version<>(
                        each.value(),
                        reports(each.tellings()),
                        origins(each.tellings()),
                        each.tellings().getFirst().id()))
                .toList();
    }
}
