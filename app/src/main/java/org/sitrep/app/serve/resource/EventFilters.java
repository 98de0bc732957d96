package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.filter.Field;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.filter.Operator;
import org.sitrep.picture.view.Box;
import org.sitrep.picture.view.EventQuestion;

/** Reads which events a call asks for. Stateless and thread-safe. */
final class EventFilters {
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{3}");

    private EventFilters() {}

    /** All the parameters that lists and counts of events share. */
    static EventQuestion all(Call call) {
        List<Filter> parts = common(call);
        any(parts, Field.MODE, call.values("mode"));
        countries(parts, call.values("country"));
        any(parts, Field.STORY, call.values("story"));
        any(parts, Field.SOURCE, call.labels("outlet"));
        any(parts, Field.TAG, call.labels("tag"));
        any(parts, Field.DOCUMENT, call.values("document"));
        Boolean historical = call.flag("historical");
        if (historical != null) {
            parts.add(is(Field.HISTORICAL, List.of(historical.toString())));
        }
        for (String phrase : Words.of(call.query("q")).phrases()) {
            parts.add(new Filter.Condition(Field.WORDS, Operator.HOLDS, List.of(phrase)));
        }
        return asked(call, parts)
                .in(box(call))
                .withAny(call.values("actor"))
                .withKinds(call.values("actorkind", ActorKind.class))
                .withCountries(codes("actorcountry", call.values("actorcountry")))
                .inAny(call.values("place"))
                .contested(call.flag("contested"));
    }

    /** The parameters that a list of one actor's events takes. */
    static EventQuestion ofActor(Call call) {
        return asked(call, common(call));
    }

    /** The parameters that a network of one actor takes. */
    static EventQuestion ofNetwork(Call call) {
        List<Filter> parts = new ArrayList<>();
        types(parts, call);
        days(parts, call, "happened", Field.DATE);
        return asked(call, parts);
    }

    private static EventQuestion asked(Call call, List<Filter> parts) {
        Filter filter = parts.isEmpty() ? Filter.EVERYTHING : new Filter.All(parts);
        return EventQuestion.asOf(call.asOf()).where(filter).by(EventQuestion.Order.LEARNED);
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
        any(parts, Field.COUNTRY, codes("country", codes));
    }

    private static List<String> codes(String parameter, List<String> codes) {
        for (String code : codes) {
            boolean none = parameter.equals("country") && code.equals(Field.NONE);
            if (!COUNTRY.matcher(code).matches() && !none) {
                throw Refused.wrong(parameter, Refused.shown(code) + " is no ISO 3166-1 alpha-3 code");
            }
        }
        return codes;
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

    private static @Nullable Box box(Call call) {
        List<String> sides = call.values("bbox");
        if (sides.isEmpty()) {
            return null;
        }
        double[] box = new double[4];
        for (int i = 0; i < sides.size(); i++) {
            try {
                box[Math.min(i, 3)] = Double.parseDouble(sides.get(i));
            } catch (NumberFormatException e) {
                throw Refused.wrong("bbox", Refused.shown(sides.get(i)) + " is no number");
            }
        }
        if (sides.size() != 4 || !(box[1] <= box[3]) || Double.isNaN(box[0]) || Double.isNaN(box[2])) {
            throw Refused.wrong("bbox", "it takes west,south,east,north in degrees");
        }
        return new Box(box[0], box[1], box[2], box[3]);
    }
}
