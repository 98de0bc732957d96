package org.sitrep.engine.event;

import java.util.List;

/**
 * A condition of a sense: that a role is filled, with what.
 *
 * @param text as it stands in the table
 * @param negated true if the role must not be filled this way
 * @param roles any of which may be filled
 * @param fillers class names, words behind {@code =}, or kinds behind {@code @}; empty if any filler will do
 */
record Condition(String text, boolean negated, List<String> roles, List<String> fillers) {
    Condition {
        roles = List.copyOf(roles);
        fillers = List.copyOf(fillers);
    }

    /** Reads one condition, such as {@code !on/at:@party,building}. */
    static Condition parse(String text) {
        boolean negated = text.startsWith("!");
        String body = negated ? text.substring(1) : text;
        int colon = body.indexOf(':');
        String roles = colon < 0 ? body : body.substring(0, colon);
        List<String> fillers =
                colon < 0 ? List.of() : List.of(body.substring(colon + 1).split(","));
        return fillers.contains("@none")
                ? new Condition(text, !negated, List.of(roles.split("/")), List.of())
                : new Condition(
                        text, negated, List.of(roles.split("/")), fillers.contains("@any") ? List.of() : fillers);
    }

    /** True if the condition asks for certain words, not only for something. */
    boolean selects() {
        return !negated && !fillers.isEmpty();
    }

    /** True if {@code role} filled by certain words is what the condition asks for. */
    boolean selects(String role) {
        return selects() && roles.contains(role);
    }
}
