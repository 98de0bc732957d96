package org.sitrep.picture.filter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Range;

/** Compares what an event has with what a filter asks for. */
final class Comparison {
    private Comparison() {}

    static boolean holds(Kind kind, Object has, Operator operator, String asked) {
        return switch (kind) {
            case CHOICE, CODE, FLAG -> has.toString().equalsIgnoreCase(asked);
            case HIERARCHY -> has.toString().startsWith(asked);
            case TEXT ->
                operator == Operator.HOLDS
                        ? has.toString().toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT))
                        : has.toString().equalsIgnoreCase(asked);
            case NUMBER -> numbers(has, operator, asked);
            case DATE -> dates((DayRange) has, operator, asked);
        };
    }

    private static boolean numbers(Object has, Operator operator, String asked) {
        Double number = number(asked);
        if (number == null) {
            return false;
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (has instanceof Range range) {
            Integer from = range.low();
            Integer to = range.high();
            low = from == null ? low : from;
            high = to == null ? high : to;
        } else if (has instanceof Number exact) {
            low = exact.doubleValue();
            high = low;
        }
        return switch (operator) {
            case EQUAL -> low == number && high == number;
            case BELOW -> high < number;
            case AT_MOST -> high <= number;
            case ABOVE -> low > number;
            case AT_LEAST -> low >= number;
            case UNEQUAL, HOLDS, LACKS -> false;
        };
    }

    private static boolean dates(DayRange has, Operator operator, String asked) {
        DayRange range = DayRange.of(asked);
        if (range == null) {
            return false;
        }
        return switch (operator) {
            case EQUAL -> range.contains(has);
            case BELOW -> has.last().isBefore(range.first());
            case AT_MOST -> !has.last().isAfter(range.last());
            case ABOVE -> has.first().isAfter(range.last());
            case AT_LEAST -> !has.first().isBefore(range.first());
            case UNEQUAL, HOLDS, LACKS -> false;
        };
    }

    /** The finite number that {@code text} writes, {@code null} if it is none. */
    static @Nullable Double number(String text) {
        if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?")) {
            return null;
        }
        return Double.valueOf(text);
    }
}
