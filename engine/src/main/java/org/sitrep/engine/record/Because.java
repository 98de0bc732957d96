package org.sitrep.engine.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing was derived: the rule or model that decided, and what it decided on.
 *
 * @param rule stable id of the rule, such as {@code event/verb:embark-on-offensive} or {@code model:names}
 * @param source data file and line that holds the rule, such as {@code rules/event/verbs.tsv:120}; {@code null} for a rule in code
 * @param trigger the words that set it off, {@code null} if the whole evidence did
 * @param filled which words filled which role, in the order they were filled
 * @param lost alternatives that were considered and lost, with the reason
 */
public record Because(
        String rule, @Nullable String source, @Nullable Span trigger, List<Filled> filled, List<Lost> lost) {
    public Because {
        filled = List.copyOf(filled);
        lost = List.copyOf(lost);
    }

    /** Words that filled a role of the rule. */
    public record Filled(String role, Span span, @Nullable String how) {}

    /** An alternative that lost, and why, in words. */
    public record Lost(String alternative, String why) {}

    /** The same, with one role more. */
    public Because and(Filled more) {
        List<Filled> all = new ArrayList<>(filled);
        all.add(more);
        return new Because(rule, source, trigger, all, lost);
    }

    /** A rule without details. */
    public static Because of(String rule) {
        return new Because(rule, null, null, List.of(), List.of());
    }

    /** A rule set off by these words. */
    public static Because of(String rule, Span trigger) {
        return new Because(rule, null, trigger, List.of(), List.of());
    }
}
