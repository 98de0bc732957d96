package org.sitrep.picture.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;

/**
 * What is told of one event, each attribute in all its versions, with who tells it so. Nothing is averaged; what nobody tells has no version.
 *
 * <p>Versions come in the order in which they were first told.
 */
public record Attributes(
        List<Version<String>> modes,
        List<Version<Identity>> actors,
        List<Version<Identity>> recipients,
        List<Version<Located>> places,
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
    public record Version<T>(T value, List<Told> tellings) {
        public Version {
            tellings = List.copyOf(tellings);
        }
    }

    /** The attributes that {@code tellings} of one event give it. */
    public static Attributes of(List<Told> tellings) {
        return new Attributes(
                // A mode is one of its type: a truce may be told as agreed and as done.
                versions(tellings, told -> told.type() == tellings.getFirst().type() ? one(told.mode()) : List.of()),
                people(tellings, Told::actors),
                people(tellings, Told::recipients),
                places(tellings),
                versions(tellings, told -> one(told.date())),
                versions(tellings, told -> List.of(told.status())),
                versions(tellings, told -> one(told.size().killed())),
                versions(tellings, told -> one(told.size().wounded())),
                versions(tellings, told -> one(told.size().arrested())),
                versions(tellings, told -> one(told.size().protesters())));
    }

    private static <T> List<T> one(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> List<Version<T>> versions(List<Told> tellings, Function<Told, List<T>> values) {
        return versions(tellings, values, value -> value);
    }

    private static List<Version<Identity>> people(List<Told> tellings, Function<Told, List<Identity>> who) {
        return versions(tellings, who, Identity::id);
    }

    private static List<Version<Located>> places(List<Told> tellings) {
        return versions(tellings, told -> one(told.place()), Located::name);
    }

    /** Values with the same key are one version, as the first of them has it. */
    private static <T, K> List<Version<T>> versions(
            List<Told> tellings, Function<Told, List<T>> values, Function<T, K> key) {
        Map<K, T> first = new LinkedHashMap<>();
        Map<K, List<Told>> by = new LinkedHashMap<>();
        for (Told told : tellings) {
            for (T value : values.apply(told)) {
                first.putIfAbsent(key.apply(value), value);
                by.computeIfAbsent(key.apply(value), each -> new ArrayList<>()).add(told);
            }
        }
        List<Version<T>> versions = new ArrayList<>();
        first.forEach((each, value) -> versions.add(new Version<>(value, by.getOrDefault(each, List.of()))));
        return List.copyOf(versions);
    }
}
