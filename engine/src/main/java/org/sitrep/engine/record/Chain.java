package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of a document that mean one and the same thing, whatever it is: a person, a body, a place, a day, a ship.
 *
 * @param id {@code c1}, {@code c2}, … in order of first mention
 * @param actor id of the actor that is meant, {@code null} if none is
 * @param place id of the place that is meant, {@code null} if none is
 * @param mentions whole noun phrases in text order, at least two
 */
public record Chain(
        String id,
        ChainKind kind,
        @Nullable String actor,
        @Nullable String place,
        List<Mention> mentions,
        List<Span> evidence,
        Because because) {
    public Chain {
        mentions = List.copyOf(mentions);
        evidence = List.copyOf(evidence);
        if (mentions.size() < 2) {
            throw new IllegalArgumentException("a chain of fewer than two mentions");
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("chain without evidence");
        }
    }

    /**
     * A noun phrase, from its determiner to its last complement; appositions are phrases of their own.
     *
     * @param head its head word
     * @param rule the rule that linked the phrase to the one before it; {@code first} for the first one
     */
    public record Mention(Span span, Span head, MentionForm form, String rule) {}
}
