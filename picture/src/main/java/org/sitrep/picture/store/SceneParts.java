package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;
import org.sitrep.picture.view.EventQuestion;

/**
 * Questions that the table {@code scene} answers: its rows lie by country and day, and have what is counted. Each part is the rest of a statement from its FROM on, with one
 * row {@code h} for each event, as {@link EventPages#parts} gives them from {@code happening}; no two parts have an event in common.
 *
 * <p>Stateless and thread-safe.
 */
final class SceneParts {
    /** The days of an event that reports date differently are seldom further apart; those that are have an index of their own. */
    private static final int FAR = 400;

    /** So many events are looked up one by one rather than found by walking through those of all countries. */
    private static final int FEW = 1_000;

    /** What is looked up by other tables, or is not in this one. */
    private static final Set<Field> ELSEWHERE = EnumSet.of(
            Field.ID, Field.STORY, Field.TELLINGS, Field.INDEPENDENT, Field.SOURCE, Field.DOCUMENT, Field.GEONAMES);

    private SceneParts() {}

    /** The events asked for, {@code null} if another table has them. */
    static @Nullable List<Sql> of(Session session, Moment moment, EventQuestion question) {
        boolean elsewhere = !question.parties().isEmpty()
                || !question.places().isEmpty()
                || question.box() != null
                || has(question.filter());
        if (elsewhere) {
            return null;
        }
        Filter.Condition country = country(question.filter());
        EventSql filter = new EventSql(session, moment, without(question.filter(), country), true);
        if (!filter.rest().equals(Filter.EVERYTHING)) {
            return null;
        }
        String in = country == null
                ? Scene.ANYWHERE
                : country.values().getFirst().toLowerCase(Locale.ROOT).replace('\0', ' ');
        Sql rest = beside(question);
        List<Sql> parts = new ArrayList<>();
        for (Sql days : filter.byDay() ? days(filter) : List.of(new Sql())) {
            parts.add(new Sql()
                    .add(" FROM scene h WHERE h.country = ?", in)
                    .add(days)
                    .add(" AND ")
                    .holds(moment, "h")
                    .add(filter.beside())
                    .add(rest));
        }
        return parts;
    }

    /** The events asked for if they are of one country and few, {@code null} otherwise: those are looked up, others are walked through in their order. */
    static @Nullable List<Sql> few(Session session, Moment moment, EventQuestion question) {
        List<Sql> parts = country(question.filter()) == null ? null : of(session, moment, question);
        if (parts == null) {
            return null;
        }
        long found = 0;
        for (Sql part : parts) {
            Sql count =
                    new Sql().add("SELECT count(*) FROM (SELECT 1").add(part).add(" LIMIT " + FEW + ") rows");
            found += session.key(count.text(), count.values());
        }
        return found < FEW ? parts : null;
    }

    private static boolean has(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.stream().anyMatch(SceneParts::has);
            case Filter.Either(List<Filter> parts) -> parts.stream().anyMatch(SceneParts::has);
            case Filter.Not(Filter part) -> has(part);
            case Filter.Condition condition -> ELSEWHERE.contains(condition.field());
        };
    }

    /** The one country that all events must be told in, if there is one. */
    private static Filter.@Nullable Condition country(Filter filter) {
        List<Filter> all = filter instanceof Filter.All(List<Filter> parts) ? parts : List.of(filter);
        for (Filter each : all) {
            if (each instanceof Filter.Condition condition
                    && condition.field() == Field.COUNTRY
                    && condition.operator() == Operator.EQUAL
                    && condition.values().size() == 1
                    && !condition.values().getFirst().equals(Field.NONE)
                    && !condition.values().getFirst().isEmpty()) {
                return condition;
            }
        }
        return null;
    }

    private static Filter without(Filter filter, Filter.@Nullable Condition one) {
        if (one == null) {
            return filter;
        }
        List<Filter> left = filter instanceof Filter.All(List<Filter> parts)
                ? new ArrayList<>(parts)
                : new ArrayList<>(List.of(filter));
        left.remove(one);
        return new Filter.All(left);
    }

    /** By the days asked for: events of one day, events of several that are near each other, and the others. */
    private static List<Sql> days(EventSql filter) {
        Sql one = new Sql().add(" AND h.earliest = h.latest AND h.day > " + Days.UNKNOWN.first());
        Sql spans = new Sql().add(" AND h.earliest <> h.latest");
        long until = Long.MAX_VALUE;
        for (Filter.Condition day : filter.days()) {
            one.add(" AND ").add(filter.ofOneDay(day));
            DayRange range = DayRange.of(day.values().getFirst());
            if (range != null) {
                long first = range.first().toEpochDay();
                long last = range.last().toEpochDay();
                switch (day.operator()) {
                    case EQUAL -> spans.add(" AND h.latest >= ? AND h.earliest <= ?", first, last);
                    case BELOW -> spans.add(" AND h.earliest < ?", first);
                    case AT_MOST -> spans.add(" AND h.earliest <= ?", last);
                    case ABOVE -> spans.add(" AND h.latest > ?", last);
                    case AT_LEAST -> spans.add(" AND h.latest >= ?", first);
                    case UNEQUAL, HOLDS, LACKS -> spans.add(" AND 1 = 0");
                }
                if (day.operator() == Operator.EQUAL || day.operator() == Operator.AT_MOST) {
                    until = Math.min(until, last);
                } else if (day.operator() == Operator.BELOW) {
                    until = Math.min(until, first);
                }
            }
        }
        Sql exact = new Sql();
        for (Filter.Condition day : filter.days()) {
            Sql told = filter.told(day);
            if (told != null) {
                exact.add(" AND ").add(told);
            }
        }
        Sql near = new Sql().add(spans).add(" AND h.latest - h.earliest <= " + FAR);
        if (until < Long.MAX_VALUE) {
            near.add(" AND h.latest <= ?", until + FAR);
        }
        Sql far = new Sql().add(spans).add(" AND h.latest - h.earliest > " + FAR);
        return List.of(one, near.add(exact), far.add(exact));
    }

    /** What the question asks beside its filter. */
    private static Sql beside(EventQuestion question) {
        Sql rest = new Sql();
        any(rest, "h.kinds", question.kinds().stream().map(ActorKind::name).toList());
        any(rest, "h.homes", question.countries());
        if (question.contested() != null) {
            rest.add(" AND h.contested = " + (question.contested() ? 1 : 0));
        }
        if (question.since() != null) {
            rest.add(" AND h.learned > ?", Micros.of(question.since()));
        }
        return rest;
    }

    private static void any(Sql rest, String column, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            rest.add(i == 0 ? " AND (" : " OR ").add(Scene.has(column, texts.get(i)));
        }
        rest.add(texts.isEmpty() ? "" : ")");
    }

    /** What a row says itself of a field, {@code null} if its tellings must be asked. */
    static @Nullable Sql own(Field field, Operator operator, String value) {
        boolean none = value.equals(Field.NONE);
        if (field == Field.COUNTRY || field == Field.MODE) {
            String column = field == Field.COUNTRY ? "h.countries" : "h.modes";
            if (none) {
                return new Sql().add(column + " IS NULL");
            }
            return operator == Operator.EQUAL
                    ? Scene.has(column, value.toLowerCase(Locale.ROOT).replace('\0', ' '))
                    : null;
        }
        if (none || operator != Operator.EQUAL) {
            return null;
        }
        if (field == Field.STATUS) {
            return new Sql().add("(h.statuses & " + Scene.status(value) + ") <> 0");
        }
        if (field == Field.QUAD) {
            double quad = Double.parseDouble(value);
            return new Sql()
                    .add("(h.quads & "
                            + (quad >= 0 && quad < 60 && quad == Math.rint(quad) ? Scene.quad((long) quad) : 0)
                            + ") <> 0");
        }
        return null;
    }
}
