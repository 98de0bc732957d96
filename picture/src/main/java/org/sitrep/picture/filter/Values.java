package org.sitrep.picture.filter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;

/** What an event has under a field's name, over all its tellings; an empty list where nobody states it. */
final class Values {
    private Values() {}

    /** Of each telling, what {@code one} finds. */
    static Function<SituationEvent, List<?>> of(Function<Telling, @Nullable Object> one) {
        return event -> event.tellings().stream()
                .map(one)
                .<Object>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList();
    }

    /** Of each telling, everything that {@code several} finds. */
    static Function<SituationEvent, List<?>> all(Function<Telling, ? extends List<?>> several) {
        return event -> event.tellings().stream()
                .flatMap(telling -> several.apply(telling).stream())
                .toList();
    }

    /** Of each actor on one side or both, what {@code one} finds. */
    static Function<SituationEvent, List<?>> side(
            boolean actors, boolean recipients, Function<Actor, @Nullable String> one) {
        return all(telling -> sides(telling, actors, recipients)
                .map(one)
                .<String>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList());
    }

    /** Every name of each actor on one side or both. */
    static Function<SituationEvent, List<?>> names(boolean actors, boolean recipients) {
        return all(telling -> sides(telling, actors, recipients)
                .flatMap(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream()))
                .toList());
    }

    private static Stream<Actor> sides(Telling telling, boolean actors, boolean recipients) {
        Event event = telling.event();
        List<String> ids = new ArrayList<>();
        if (actors) {
            ids.addAll(event.actor());
        }
        if (recipients) {
            ids.addAll(event.recipient());
        }
        return ids.stream()
                .flatMap(id -> telling.record().actors().stream()
                        .filter(actor -> actor.id().equals(id))
                        .limit(1));
    }

    static @Nullable Place place(Telling telling) {
        String id = telling.event().place();
        for (Place place : telling.record().places()) {
            if (place.id().equals(id)) {
                return place;
            }
        }
        return null;
    }

    static @Nullable String speaker(Telling telling) {
        ReportedBy by = telling.event().reportedBy();
        if (by == null) {
            return null;
        }
        for (Actor actor : telling.record().actors()) {
            if (actor.id().equals(by.speaker())) {
                return actor.name();
            }
        }
        return by.span().in(telling.record().document().text());
    }

    static List<String> words(Telling telling) {
        CodedRecord record = telling.record();
        return telling.event().evidence().stream()
                .map(span -> span.in(record.document().text()))
                .toList();
    }

    static @Nullable DayRange published(Telling telling) {
        var published = telling.record().document().published();
        return published == null ? null : new DayRange(published.day(), published.day());
    }

    static DayRange learned(Telling telling) {
        LocalDate day = telling.learned().atZone(ZoneOffset.UTC).toLocalDate();
        return new DayRange(day, day);
    }

    /** A number of which both ends are known. */
    static Range exactly(int number) {
        return new Range(number, number);
    }
}
