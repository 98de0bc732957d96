package org.sitrep.picture.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Tag;
import org.sitrep.picture.Picture;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.Told;

/** Counts events that are held in memory. Not thread-safe. */
final class RecordsCounts {
    private final Picture picture;

    RecordsCounts(Picture picture) {
        this.picture = picture;
    }

    private static EventStatus status(EventView event) {
        return event.statuses().getFirst().value();
    }

    static List<Counted.OnDay> days(List<EventView> events, Counted.Clock clock) {
        Map<Counted.OnDay, Integer> counts = new HashMap<>();
        for (EventView event : events) {
            LocalDate day = switch (clock) {
                case HAPPENED -> event.from();
                case PUBLISHED -> event.published();
                case LEARNED -> event.learned().atZone(ZoneOffset.UTC).toLocalDate();
            };
            counts.merge(new Counted.OnDay(day, event.type(), status(event), 0), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new Counted.OnDay(
                        each.getKey().day(), each.getKey().type(), each.getKey().status(), each.getValue()))
                .sorted(Counted.OnDay.ORDER)
                .toList();
    }

    List<Counted.InPlace> map(List<EventView> events) {
        Map<Counted.InPlace, Integer> counts = new HashMap<>();
        for (EventView event : events) {
            Located told =
                    event.places().isEmpty() ? null : event.places().getFirst().value();
            Located place = told == null ? null : Objects.requireNonNullElse(picture.firstPlace(told.id()), told);
            counts.merge(new Counted.InPlace(place, event.type(), status(event), 0), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new Counted.InPlace(
                        each.getKey().place(),
                        each.getKey().type(),
                        each.getKey().status(),
                        each.getValue()))
                .sorted(Counted.InPlace.ORDER)
                .toList();
    }

    Counted.Values values(List<EventView> events, Counted.Facet field, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (EventView event : events) {
            Map<String, String> own = values(event, field);
            own.forEach((value, label) -> {
                counts.merge(value, 1, Integer::sum);
                labels.merge(value, label, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            });
        }
        List<Counted.Value> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Counted.Value(value, labels.getOrDefault(value, value), count)));
        all.sort(Counted.Value.ORDER);
        return new Counted.Values(all.subList(0, Math.min(most, all.size())), all.size() > most);
    }

    private Map<String, String> values(EventView event, Counted.Facet field) {
        List<Told> tellings = picture.tellings(event.id());
        Map<String, String> values = new LinkedHashMap<>();
        switch (field) {
            case TYPE -> put(values, event.type().name());
            case QUAD -> put(values, String.valueOf(event.type().quad()));
            case MODE -> tellings.forEach(told -> put(values, told.mode()));
            case STATUS -> tellings.forEach(told -> put(values, told.status().word()));
            case COUNTRY ->
                tellings.forEach(told ->
                        put(values, told.place() == null ? null : told.place().country()));
            case PLACE ->
                tellings.stream()
                        .map(Told::place)
                        .filter(Objects::nonNull)
                        .map(place -> Objects.requireNonNullElse(picture.firstPlace(place.id()), place))
                        .forEach(place -> values.put(place.id(), place.name()));
            case ACTOR -> RecordsView.parties(picture, tellings).forEach(each -> values.put(each.id(), each.name()));
            case ACTORKIND ->
                RecordsView.parties(picture, tellings)
                        .forEach(each -> put(values, each.kind().name()));
            case ACTORCOUNTRY -> RecordsView.parties(picture, tellings).forEach(each -> put(values, each.country()));
            case STORY -> put(values, event.story());
            case OUTLET -> tellings.forEach(told -> put(values, told.outlet()));
            case TAG ->
                tellings.stream()
                        .flatMap(told -> picture.report(told.document()).record().tags().stream())
                        .map(Tag::label)
                        .sorted()
                        .forEach(label -> values.putIfAbsent(label.toLowerCase(Locale.ROOT), label));
        }
        return values;
    }

    private static void put(Map<String, String> values, @Nullable String value) {
        if (value != null) {
            values.put(value, value);
        }
    }

    List<Counted.Side> sides(String actor) {
        Map<Counted.Side, Integer> counts = new HashMap<>();
        picture.events().forEach(event -> {
            List<Told> tellings = picture.tellings(event.id());
            EventType type = tellings.getFirst().type();
            if (tellings.stream().anyMatch(told -> has(told.actors(), actor))) {
                counts.merge(new Counted.Side(type, true, 0), 1, Integer::sum);
            }
            if (tellings.stream().anyMatch(told -> has(told.recipients(), actor))) {
                counts.merge(new Counted.Side(type, false, 0), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(each ->
                        new Counted.Side(each.getKey().type(), each.getKey().acts(), each.getValue()))
                .sorted(Counted.Side.ORDER)
                .toList();
    }

    private static boolean has(List<Identity> all, String id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }

    private record Pair(String from, String to) {}

    Counted.Network network(List<EventView> events, @Nullable String centre, int most) {
        Map<Pair, Map<EventType, Integer>> counts = new HashMap<>();
        for (EventView event : events) {
            for (Pair pair : pairs(picture.tellings(event.id()), centre)) {
                counts.computeIfAbsent(pair, key -> new EnumMap<>(EventType.class))
                        .merge(event.type(), 1, Integer::sum);
            }
        }
        List<Counted.Edge> all = new ArrayList<>();
        counts.forEach((pair, types) -> all.add(new Counted.Edge(pair.from, pair.to, types)));
        all.sort(Counted.Edge.ORDER);
        List<Counted.Edge> shown = all.subList(0, Math.min(most, all.size()));
        Map<String, ActorView> known = new HashMap<>();
        Mentioned.actors(picture, List.of())
                .forEach(each -> known.put(each.actor().id(), each));
        return new Counted.Network(
                Counted.Network.named(centre, shown).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList(),
                shown,
                all.size() > most);
    }

    /** Who acts on whom in an event, each pair once; with a centre only what it has a part in. */
    private static Set<Pair> pairs(List<Told> tellings, @Nullable String centre) {
        Set<Pair> pairs = new HashSet<>();
        for (Told told : tellings) {
            for (Identity from : told.actors()) {
                for (Identity to : told.recipients()) {
                    boolean asked = centre == null || centre.equals(from.id()) || centre.equals(to.id());
                    if (asked && !from.id().equals(to.id())) {
                        pairs.add(new Pair(from.id(), to.id()));
                    }
                }
            }
        }
        return pairs;
    }
}
