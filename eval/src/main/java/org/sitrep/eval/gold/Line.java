package org.sitrep.eval.gold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Span;
import tools.jackson.databind.JsonNode;

/** A JSON object of a gold file, with readers that say what is missing. Immutable. */
public record Line(JsonNode node) {

    /** The string under {@code field}. @throws BadGold if there is none */
    public String text(String field) throws BadGold {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new BadGold("no text under '" + field + "'");
        }
        return value.stringValue();
    }

    /** The string or number under {@code field} as text, {@code null} if there is none. */
    public @Nullable String textOrNull(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }

    /** The whole number under {@code field}. @throws BadGold if there is none */
    public int number(String field) throws BadGold {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw new BadGold("no whole number under '" + field + "'");
        }
        return value.intValue();
    }

    /** The number under {@code field}, {@code null} if there is none. */
    public @Nullable Double decimalOrNull(String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isNumber() ? null : value.doubleValue();
    }

    /** The objects in the list under {@code field}; empty if the field is missing or null. @throws BadGold if it is something else than a list */
    public List<Line> list(String field) throws BadGold {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new BadGold("no list under '" + field + "'");
        }
        List<Line> found = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            found.add(new Line(each));
        }
        return found;
    }

    /** The strings in the list under {@code field}. @throws BadGold if there is no list */
    public List<String> texts(String field) throws BadGold {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray()) {
            throw new BadGold("no list under '" + field + "'");
        }
        List<String> found = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            found.add(each.isNull() ? "" : each.asString());
        }
        return found;
    }

    /** The span under {@code start} and {@code end}, in code points of {@code points}. @throws BadGold if it does not lie in the text */
    public Span span(CodePoints points) throws BadGold {
        return points.span(number("start"), number("end"));
    }
}
