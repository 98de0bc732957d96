package org.sitrep.picture.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.identity.Identities;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/**
 * What is told of one event, each attribute in all its versions, with who tells it so. Nothing is averaged; what nobody tells has no version.
 *
 * <p>Versions come in the order in which they were first told.
 */
public record Attributes(
        List<Version<String>> modes,
        List<Version<Identity>> actors,
        List<Version<Identity>> recipients,
        List<Version<String>> places,
        List<Version<String>> dates,
        List<Version<EventStatus>> status,
        List<Version<Range>> killed,
        List<Version<Range>> wounded,
        List<Version<Range>> arrested,
        List<Version<Range>> protesters) {
    /**
     * One version of an attribute.
     *
     * @param value as told
     * @param tellings who tells it so, at least one
     */
    public record Version<T>(T value, List<Telling> tellings) {
        public Version {
            tellings = List.copyOf(tellings);
        }
    }

    /** The attributes of {@code event}, its actors as {@code identities} knows them. */
    public static Attributes of(SituationEvent event, Identities identities) {
        return new Attributes(
                versions(event, telling -> one(telling.event().mode())),
                people(event, identities, telling -> telling.event().actor()),
                people(event, identities, telling -> telling.event().recipient()),
                versions(event, telling -> one(place(telling))),
                versions(event, telling -> one(telling.event().date())),
                versions(event, telling -> List.of(telling.event().status())),
                versions(event, telling -> one(telling.event().size().killed())),
                versions(event, telling -> one(telling.event().size().wounded())),
                versions(event, telling -> one(telling.event().size().arrested())),
                versions(event, telling -> one(telling.event().size().protesters())));
    }

    private static <T> List<T> one(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Name of the place a telling gives, {@code null} if none. */
    public static @Nullable String place(Telling telling) {
        for (Place place : telling.record().places()) {
            if (place.id().equals(telling.event().place())) {
                return place.name();
            }
        }
        return null;
    }

    private static <T> List<Version<T>> versions(SituationEvent event, Function<Telling, List<T>> values) {
        Map<T, List<Telling>> by = new LinkedHashMap<>();
        for (Telling telling : event.tellings()) {
            for (T value : values.apply(telling)) {
                by.computeIfAbsent(value, key -> new ArrayList<>()).add(telling);
            }
        }
        return by.entrySet().stream()
                .map(each -> new Version<>(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Version<Identity>> people(
            SituationEvent event, Identities identities, Function<Telling, List<String>> who) {
        Map<String, Identity> first = new LinkedHashMap<>();
        List<Version<String>> byId = versions(event, telling -> {
            List<String> ids = new ArrayList<>();
            for (String each : who.apply(telling)) {
                Identity identity = identities.of(telling.record().document().id(), each);
                if (identity != null) {
                    first.putIfAbsent(identity.id(), identity);
                    ids.add(identity.id());
                }
            }
            return ids;
        });
        List<Version<Identity>> people = new ArrayList<>();
        for (Version<String> each : byId) {
            Identity identity = first.get(each.value());
            if (identity != null) {
                people.add(new Version<>(identity, each.tellings()));
            }
        }
        return List.copyOf(people);
    }
}
