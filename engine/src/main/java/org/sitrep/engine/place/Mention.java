package org.sitrep.engine.place;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Span;

/** A stretch of the text that names a place, before it is known which. */
final class Mention {
    final Span span;
    final String key;
    final List<Entry> candidates;
    /** Number of the sentence, −1 in a dateline. */
    final int sentence;
    /** Kinds of places that the words beside it ask for; empty if they do not say. */
    final Set<Feature> kinds = EnumSet.noneOf(Feature.class);
    /** The words that ask for {@link #kinds}. */
    @Nullable
    Span kindWord;
    /** The mention behind a comma or a bracket, or "in": what this one may lie in. */
    @Nullable
    Mention container;
    /** The country that the words before it give it: "the Syrian village of". */
    @Nullable
    String land;
    /** Whether the container stands behind a comma or bracket, which says more than "in". */
    boolean close;

    /** Whether it is only part of an organisation's name: a hint what the text is about, no place of it. */
    boolean hint;
    /** Whether something is said to be near it or just outside: it is small enough for that. */
    boolean spot;
    /** The mention that this place is said to be near. */
    @Nullable
    Mention neighbour;

    Mention(Span span, String key, List<Entry> candidates, int sentence) {
        this.span = span;
        this.key = key;
        this.candidates = List.copyOf(candidates);
        this.sentence = sentence;
    }
}
