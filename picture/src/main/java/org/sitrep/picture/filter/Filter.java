package org.sitrep.picture.filter;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitrep.picture.situation.SituationEvent;

/**
 * Which events are meant. Immutable; thread-safe. The language is described at the package.
 *
 * <p>{@link #toString()} writes a filter so that {@link #parse} reads the same one.
 */
public sealed interface Filter extends Predicate<SituationEvent> {
    /** The filter that lets everything through. */
    Filter EVERYTHING = new All(List.of());

    /** Every part must hold; without parts, everything passes. */
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(SituationEvent event) {
            return parts.stream().allMatch(part -> part.test(event));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Either ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" "));
        }
    }

    /** At least one part must hold. */
    record Either(List<Filter> parts) implements Filter {
        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(SituationEvent event) {
            return parts.stream().anyMatch(part -> part.test(event));
        }

        @Override
        public String toString() {
            return parts.stream().map(Filter::toString).collect(Collectors.joining(" or "));
        }
    }

    /** The part must not hold. */
    record Not(Filter part) implements Filter {
        @Override
        public boolean test(SituationEvent event) {
            return !part.test(event);
        }

        @Override
        public String toString() {
            return part instanceof Condition ? "not " + part : "not (" + part + ")";
        }
    }

    /**
     * A field compared with values, any of which will do.
     *
     * @param values at least one, of the field's kind
     */
    record Condition(Field field, Operator operator, List<String> values) implements Filter {
        public Condition {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a condition on " + field + " without values");
            }
            for (String value : values) {
                String wrong = field.objection(operator, value);
                if (wrong != null) {
                    throw new IllegalArgumentException(wrong);
                }
            }
        }

        @Override
        public boolean test(SituationEvent event) {
            Operator positive = operator.positive();
            boolean holds = values.stream().anyMatch(value -> field.matches(event, positive, value));
            return holds != operator.isNegative();
        }

        @Override
        public String toString() {
            return field.word()
                    + operator.sign()
                    + values.stream().map(FilterParser::quoted).collect(Collectors.joining(","));
        }
    }

    /** What came of reading a filter. */
    sealed interface Parsed {
        /** It is one. */
        record Good(Filter filter) implements Parsed {}

        /**
         * It is none.
         *
         * @param position of the first character that does not fit, counted from 1
         * @param why in words, on one line
         */
        record Bad(int position, String why) implements Parsed {}
    }

    /** Reads a filter; blank text lets everything through. */
    static Parsed parse(String text) {
        return new FilterParser(text).read();
    }
}
