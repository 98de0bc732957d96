package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.EventView;

/**
 * Reads which events a call asks for.
 *
 * <p>What the language of filters can say becomes a {@link Filter}, which is answered where the events are; the rest is looked at one by one.
 */
final class EventFilters {
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{3}");

    private EventFilters() {}

    /**
     * What is asked for.
     *
     * @param rest what is to be looked at one by one, {@code null} if nothing is
     */
    record Asked(EventQuestion question, @Nullable Predicate<EventView> rest) {
        /** True if nothing is left out. */
        boolean everything() {
            return rest == null && question.party() == null && question.filter().equals(Filter.EVERYTHING);
        }

        /** The same, only with this actor. */
        Asked with(String actor) {
            return new Asked(question.with(actor), rest);
        }
    }

    /** All the parameters that lists and counts of events share. */
    static Asked all(Call call) {
        List<Filter> parts = common(call);
        any(parts, Field.MODE, call.values("mode"));
        countries(parts, call.values("country"));
        any(parts, Field.STORY, call.values("story"));
        any(parts, Field.SOURCE, call.values("outlet"));
        any(parts, Field.TAG, call.values("tag"));
        any(parts, Field.DOCUMENT, call.values("document"));
        Boolean historical = call.flag("historical");
        if (historical != null) {
            parts.add(is(Field.HISTORICAL, List.of(historical.toString())));
        }
        for (String phrase : Words.of(call.query("q")).phrases()) {
            parts.add(new Filter.Condition(Field.WORDS, Operator.HOLDS, List.of(phrase)));
        }
        box(parts, call);
        return asked(call, parts, rest(call));
    }

    /** The parameters that a list of one actor's events takes. */
    static Asked ofActor(Call call) {
        return asked(call, common(call), null);
    }

    /** The parameters that a network of one actor takes. */
    static Asked ofNetwork(Call call) {
        List<Filter> parts = new ArrayList<>();
        types(parts, call);
        days(parts, call, "happened", Field.DATE);
        return asked(call, parts, null);
    }

    private static Asked asked(Call call, List<Filter> parts, @Nullable Predicate<EventView> rest) {
        EventQuestion question =
                EventQuestion.asOf(call.asOf()).where(new Filter.All(parts)).by(EventQuestion.Order.LEARNED);
        return new Asked(question, rest);
    }

    private static List<Filter> common(Call call) {
        List<Filter> parts = new ArrayList<>();
        Filter where = ExportResource.filter(call.query("where"));
        if (!where.equals(Filter.EVERYTHING)) {
            parts.add(where);
        }
        types(parts, call);
        any(parts, Field.STATUS, lower(call.values("status", EventStatus.class)));
        days(parts, call, "happened", Field.DATE);
        days(parts, call, "published", Field.PUBLISHED);
        days(parts, call, "learned", Field.LEARNED);
        return parts;
    }

    private static void types(List<Filter> parts, Call call) {
        any(parts, Field.TYPE, lower(call.values("type", EventType.class)));
        List<String> quads = call.values("quad");
        for (String quad : quads) {
            if (!quad.matches("[1-4]")) {
                throw Refused.wrong("quad", Refused.shown(quad) + " is not from 1 to 4");
            }
        }
        any(parts, Field.QUAD, quads);
    }

    private static List<String> lower(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static void any(List<Filter> parts, Field field, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(is(field, values));
        }
    }

    private static Filter is(Field field, List<String> values) {
        try {
            return new Filter.Condition(field, Operator.EQUAL, values);
        } catch (IllegalArgumentException e) {
            throw Refused.wrong(field.word(), String.valueOf(e.getMessage()));
        }
    }

    private static void countries(List<Filter> parts, List<String> codes) {
        for (String code : codes) {
            if (!COUNTRY.matcher(code).matches() && !code.equals(Field.NONE)) {
                throw Refused.wrong("country", Refused.shown(code) + " is no ISO 3166-1 alpha-3 code");
            }
        }
        any(parts, Field.COUNTRY, codes);
    }

    private static void days(List<Filter> parts, Call call, String clock, Field field) {
        LocalDate from = call.day(clock + "From");
        LocalDate to = call.day(clock + "To");
        if (from != null) {
            parts.add(new Filter.Condition(field, Operator.AT_LEAST, List.of(from.toString())));
        }
        if (to != null) {
            parts.add(new Filter.Condition(field, Operator.AT_MOST, List.of(to.toString())));
        }
    }

    private static void box(List<Filter> parts, Call call) {
        List<String> sides = call.values("bbox");
        if (sides.isEmpty()) {
            return;
        }
        double[] box = new double[4];
        for (int i = 0; i < sides.size(); i++) {
            try {
                box[Math.min(i, 3)] = Double.parseDouble(sides.get(i));
            } catch (NumberFormatException e) {
                throw Refused.wrong("bbox", Refused.shown(sides.get(i)) + " is no number");
            }
        }
        if (sides.size() != 4 || !(box[1] <= box[3])) {
            throw Refused.wrong("bbox", "it takes west,south,east,north in degrees");
        }
        parts.add(number(Field.LAT, Operator.AT_LEAST, box[1]));
        parts.add(number(Field.LAT, Operator.AT_MOST, box[3]));
        Filter east = number(Field.LON, Operator.AT_LEAST, box[0]);
        Filter west = number(Field.LON, Operator.AT_MOST, box[2]);
        if (box[0] <= box[2]) {
            parts.add(east);
            parts.add(west);
        } else {
            parts.add(new Filter.Either(List.of(east, west)));
        }
    }

    private static Filter number(Field field, Operator operator, double value) {
        return new Filter.Condition(
                field, operator, List.of(new java.math.BigDecimal(String.valueOf(value)).toPlainString()));
    }

    private static @Nullable Predicate<EventView> rest(Call call) {
        Set<String> actors = new HashSet<>(call.values("actor"));
        Set<String> places = new HashSet<>(call.values("place"));
        Boolean contested = call.flag("contested");
        Predicate<EventView> rest = event -> true;
        if (!actors.isEmpty()) {
            rest = rest.and(event -> Stream.concat(event.actors().stream(), event.recipients().stream())
                    .anyMatch(version -> actors.contains(version.value().id())));
        }
        if (!places.isEmpty()) {
            rest = rest.and(event -> event.places().stream()
                    .anyMatch(version -> places.contains(version.value().id())));
        }
        if (contested != null) {
            rest = rest.and(event -> event.contested() == contested);
        }
        return actors.isEmpty() && places.isEmpty() && contested == null ? null : rest;
    }
}
