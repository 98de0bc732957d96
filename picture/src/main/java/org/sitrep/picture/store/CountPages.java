package org.sitrep.picture.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.LocatedForm;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;

/** Counts events from the tables of the picture; the database counts, for they are too many to be fetched. Used for one question; not thread-safe. */
final class CountPages {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final LocatedForm LOCATED = new LocatedForm();
    private static final Map<String, EventStatus> STATUS =
            Stream.of(EventStatus.values()).collect(Collectors.toUnmodifiableMap(EventStatus::word, each -> each));

    private final Session session;
    private final Moment moment;

    CountPages(Session session, Moment moment) {
        this.session = session;
        this.moment = moment;
    }

    /** A group of events; a key of {@code null} is unknown. */
    private record Group(@Nullable Long key, String type, String status) {}

    private Map<Group, Integer> groups(EventQuestion question, String key) {
        Map<Group, Integer> counts = new HashMap<>();
        EventPages pages = new EventPages(session, moment);
        // Of all that stands now an index has the groups in their order.
        boolean ordered = question.everything() && moment.now();
        for (Sql part : ordered ? pages.parts(question) : pages.counted(question)) {
            new Sql()
                    .add("SELECT " + key + ", h.type, h.status, count(*)")
                    .add(part)
                    .add(" GROUP BY " + key + ", h.type, h.status")
                    .all(session, row -> counts.merge(group(row), row.getInt(4), Integer::sum));
        }
        return counts;
    }

    private static Group group(ResultSet row) throws SQLException {
        long key = row.getLong(1);
        return new Group(row.wasNull() ? null : key, row.getString(2), row.getString(3));
    }

    List<Counted.OnDay> days(EventQuestion question, Counted.Clock clock) {
        String day = switch (clock) {
            case HAPPENED -> "h.day";
            case PUBLISHED -> "h.published";
            case LEARNED -> "h.learned / " + DAY_MICROS;
        };
        List<Counted.OnDay> all = new ArrayList<>();
        groups(question, day).forEach((group, events) -> {
            Long key = group.key;
            LocalDate on = key == null || key == Days.UNKNOWN.first() ? null : LocalDate.ofEpochDay(key);
            all.add(new Counted.OnDay(on, EventType.valueOf(group.type), status(group), events));
        });
        all.sort(Counted.OnDay.ORDER);
        return all;
    }

    private static EventStatus status(Group group) {
        return STATUS.getOrDefault(group.status, EventStatus.HAPPENED);
    }

    List<Counted.InPlace> map(EventQuestion question) {
        Map<Group, Integer> groups = groups(question, "h.place");
        Map<Long, Located> places = new HashMap<>();
        new Named(session)
                .bodies(groups.keySet().stream().map(Group::key).toList())
                .forEach((name, body) -> places.put(name, LOCATED.of(body)));
        List<Counted.InPlace> all = new ArrayList<>();
        groups.forEach((group, events) -> all.add(new Counted.InPlace(
                group.key == null ? null : places.get(group.key),
                EventType.valueOf(group.type),
                status(group),
                events)));
        all.sort(Counted.InPlace.ORDER);
        return all;
    }

    Counted.Values values(EventQuestion question, Counted.Facet field, int most) {
        if (field == Counted.Facet.STORY && question.everything()) {
            return plain(stories(most), most, value -> value);
        }
        EventPages pages = new EventPages(session, moment);
        // Of all that stands now an index has the types in their order.
        boolean ordered =
                question.everything() && moment.now() && (field == Counted.Facet.TYPE || field == Counted.Facet.QUAD);
        List<Sql> scenes = ordered ? null : pages.scenes(question);
        return scenes == null
                ? values(question, field, pages.parts(question), most)
                : scened(pages, question, field, scenes, most);
    }

    /** Of rows of {@code scene}, which have most of it themselves. */
    private Counted.Values scened(
            EventPages pages, EventQuestion question, Counted.Facet field, List<Sql> scenes, int most) {
        return switch (field) {
            case TYPE, QUAD, ACTOR, PLACE, OUTLET -> values(question, field, scenes, most);
            case STATUS -> plain(bits(own(scenes, "h.statuses")), most, value -> value);
            case MODE -> plain(each(own(scenes, "h.modes")), most, value -> value);
            case COUNTRY -> plain(each(own(scenes, "h.countries")), most, value -> value.toUpperCase(Locale.ROOT));
            case ACTORKIND -> plain(each(own(scenes, "h.kinds")), most, value -> value);
            case ACTORCOUNTRY -> plain(each(own(scenes, "h.homes")), most, value -> value);
            case STORY, TAG -> values(question, field, pages.narrowed(question), most);
        };
    }

    private static Map<String, Integer> each(Map<String, Integer> lists) {
        Map<String, Integer> counts = new TreeMap<>();
        lists.forEach((list, count) -> Scene.texts(list).forEach(text -> counts.merge(text, count, Integer::sum)));
        return counts;
    }

    private static Map<String, Integer> bits(Map<String, Integer> sets) {
        Map<String, Integer> counts = new TreeMap<>();
        sets.forEach((bits, count) ->
                Scene.statuses(Long.parseLong(bits)).forEach(word -> counts.merge(word, count, Integer::sum)));
        return counts;
    }

    /** The numbers of events that are kept of each story: those with the most, and one more. */
    private Map<String, Integer> stories(int most) {
        return counts(List.of(new Sql()
                .add("SELECT s.id, s.events FROM story s WHERE s.events > 0 AND ")
                .holds(moment, "s")
                .add(" ORDER BY s.events DESC, s.id LIMIT ?", most + 1L)));
    }

    private Counted.Values values(EventQuestion question, Counted.Facet field, List<Sql> parts, int most) {
        return switch (field) {
            case TYPE -> plain(own(parts, "h.type"), most, value -> value);
            case QUAD -> plain(quads(own(parts, "h.type")), most, value -> value);
            case STORY -> plain(own(parts, "h.story"), most, value -> value);
            case MODE -> plain(told(parts, "t.mode"), most, value -> value);
            case STATUS -> plain(statuses(parts), most, value -> value);
            case COUNTRY -> plain(told(parts, "t.country"), most, value -> value.toUpperCase(Locale.ROOT));
            case ACTOR -> named(involved(question, parts, "'a', 'u'"), most);
            case PLACE -> named(involved(question, parts, "'p'"), most);
            case ACTORKIND -> plain(parties(parts, "x.sort"), most, value -> value);
            case ACTORCOUNTRY -> plain(parties(parts, "x.country"), most, value -> value);
            case OUTLET -> named(involved(question, parts, "'s'"), most);
            case TAG -> tags(question, parts, most);
        };
    }

    private Map<String, Integer> counts(List<Sql> statements) {
        Map<String, Integer> counts = new TreeMap<>();
        statements.forEach(sql -> sql.all(session, row -> {
            String value = row.getString(1);
            return value == null ? 0 : counts.merge(value, row.getInt(2), Integer::sum);
        }));
        return counts;
    }

    private Map<String, Integer> own(List<Sql> parts, String column) {
        return counts(parts.stream()
                .map(part -> new Sql()
                        .add("SELECT " + column + ", count(*)")
                        .add(part)
                        .add(" GROUP BY " + column))
                .toList());
    }

    private static Map<String, Integer> quads(Map<String, Integer> types) {
        Map<String, Integer> quads = new TreeMap<>();
        types.forEach((type, count) ->
                quads.merge(String.valueOf(EventType.valueOf(type).quad()), count, Integer::sum));
        return quads;
    }

    /** Events that one report tells, which are nearly all, are counted without a look at which they are. */
    private Map<String, Integer> told(List<Sql> parts, String column) {
        List<Sql> counts = new ArrayList<>();
        for (Sql part : parts) {
            counts.add(told("count(*)", column, part, " AND h.tellings = 1"));
            counts.add(told("count(DISTINCT t.event)", column, part, " AND h.tellings <> 1"));
        }
        return counts(counts);
    }

    /** Events that one report tells have the status themselves. */
    private Map<String, Integer> statuses(List<Sql> parts) {
        List<Sql> counts = new ArrayList<>();
        for (Sql part : parts) {
            counts.add(
                    new Sql().add("SELECT h.status, count(*)").add(part).add(" AND h.tellings = 1 GROUP BY h.status"));
            counts.add(told("count(DISTINCT t.event)", "t.status", part, " AND h.tellings <> 1"));
        }
        return counts(counts);
    }

    private Sql told(String count, String column, Sql part, String which) {
        return new Sql()
                .add("SELECT " + column + ", " + count + " FROM (SELECT h.event AS event")
                .add(part)
                .add(which + ") e JOIN telling t ON t.event = e.event AND ")
                .holds(moment, "t")
                .add(" GROUP BY " + column);
    }

    /** The numbers that are kept of each, where all events are asked for. */
    private Map<Long, Integer> tallied(String kinds) {
        Map<Long, Integer> counts = new HashMap<>();
        new Sql()
                .add(
                        "SELECT n.name, (SELECT y.events FROM tally y WHERE y.name = n.name AND y.since <= ? ORDER BY y.since DESC LIMIT 1)"
                                + " FROM named n WHERE n.kind IN (" + kinds + ") AND ",
                        moment.at())
                .holds(moment, "n")
                .all(session, row -> counts.put(row.getLong(1), row.getInt(2)) == null);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<Long, Integer> involved(EventQuestion question, List<Sql> parts, String kinds) {
        if (question.everything()) {
            return tallied(kinds);
        }
        Map<Long, Integer> counts = new HashMap<>();
        parts.forEach(part -> new Sql()
                .add("SELECT i.name, count(*) FROM (SELECT h.event AS event")
                .add(part)
                .add(") e CROSS JOIN involved i WHERE i.event = e.event AND i.kind IN (" + kinds + ") AND ")
                .holds(moment, "i")
                .add(" GROUP BY i.name")
                .all(session, row -> counts.merge(row.getLong(1), row.getInt(2), Integer::sum)));
        return counts;
    }

    private Map<String, Integer> parties(List<Sql> parts, String column) {
        return counts(parts.stream()
                .map(part -> new Sql()
                        .add("SELECT " + column + ", count(DISTINCT e.event) FROM (SELECT h.event AS event")
                        .add(part)
                        .add(
                                ") e CROSS JOIN involved i CROSS JOIN name x WHERE i.event = e.event AND i.kind IN ('a', 'u') AND ")
                        .holds(moment, "i")
                        .add(" AND x.name = i.name GROUP BY " + column))
                .toList());
    }

    // CROSS JOIN keeps SQLite's planner to this order: from the events to what is said of them. The other way round it
    // walked through all labels.
    private Counted.Values tags(EventQuestion question, List<Sql> parts, int most) {
        if (question.everything() && moment.now()) {
            return labelled(new TagCounts(session, moment).counts(), most);
        }
        Map<String, Integer> counts = counts(parts.stream()
                .map(part -> new Sql()
                        .add("SELECT x.word, count(DISTINCT e.event) FROM (SELECT h.event AS event")
                        .add(part)
                        .add(
                                ") e CROSS JOIN telling t CROSS JOIN mention m CROSS JOIN name x WHERE t.event = e.event AND ")
                        .holds(moment, "t")
                        .add(" AND m.document = t.document AND ")
                        .holds(moment, "m")
                        .add(" AND x.name = m.name AND x.kind = 't' GROUP BY x.word"))
                .toList());
        return labelled(counts, most);
    }

    private Counted.Values labelled(Map<String, Integer> counts, int most) {
        Counted.Values values = plain(counts, most, value -> value);
        Named named = new Named(session);
        return new Counted.Values(
                values.values().stream()
                        .map(each -> new Counted.Value(each.value(), named.label(each.value()), each.events()))
                        .toList(),
                values.more());
    }

    private static Counted.Values plain(Map<String, Integer> counts, int most, UnaryOperator<String> shown) {
        List<Counted.Value> all = new ArrayList<>();
        counts.forEach((value, events) -> all.add(new Counted.Value(shown.apply(value), shown.apply(value), events)));
        all.sort(Counted.Value.ORDER);
        return new Counted.Values(all.subList(0, Math.min(most, all.size())), all.size() > most);
    }

    /** Of those with equal numbers the ids decide, so all with as many as the last shown are looked up. */
    private Counted.Values named(Map<Long, Integer> counts, int most) {
        List<Integer> numbers =
                counts.values().stream().sorted(Comparator.reverseOrder()).toList();
        int least = numbers.size() <= most ? 0 : numbers.get(most - 1);
        Named named = new Named(session);
        List<Counted.Value> all = new ArrayList<>();
        named.labels(counts.entrySet().stream()
                        .filter(each -> each.getValue() >= least)
                        .map(Map.Entry::getKey)
                        .toList())
                .forEach((name, label) ->
                        all.add(new Counted.Value(label.id(), label.label(), counts.getOrDefault(name, 0))));
        all.sort(Counted.Value.ORDER);
        return new Counted.Values(all.subList(0, Math.min(most, all.size())), counts.size() > most);
    }
}
