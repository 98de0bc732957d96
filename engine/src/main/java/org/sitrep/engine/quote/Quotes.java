package org.sitrep.engine.quote;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;
import org.sitrep.engine.record.Stance;

/** The quotes of one document, with look-up by words. Immutable; thread-safe. */
public final class Quotes {
    private final List<Quote> all;
    private final SpanIndex<Quote> index;
    private final Map<String, CueSense> senses;
    private final List<String> narrators;
    private final @Nullable Span declared;

    /**
     * @param senses what the cue of each quote means, by quote id
     * @param narrators ids of those in whose name the text is written
     * @param declared the words by which it says so, {@code null} if it only shows
     */
    Quotes(List<Quote> all, Map<String, CueSense> senses, List<String> narrators, @Nullable Span declared) {
        this.all = List.copyOf(all);
        this.narrators = List.copyOf(narrators);
        this.declared = declared;
        this.senses = Collections.unmodifiableMap(new TreeMap<>(senses));
        SpanIndex.Builder<Quote> builder = new SpanIndex.Builder<>();
        for (Quote one : this.all) {
            one.content().forEach(span -> builder.add(span, one));
        }
        this.index = builder.build();
    }

    /** Quotes whose cues say nothing about their content. */
    public Quotes(List<Quote> all) {
        this(all, Map.of(), List.of(), null);
    }

    /** Ids of those in whose name the text is written: "we" and "I" outside quotation marks. Empty for a report. */
    public List<String> narrators() {
        return narrators;
    }

    /** The words that say whose statement the text is; {@code null} if it is a report, or its author only shows in it. */
    public @Nullable Span declared() {
        return declared;
    }

    /** What the cue of {@code quote} means: what it implies and how far it is from uttered words; {@code null} if unknown. */
    public @Nullable CueSense sense(Quote quote) {
        return senses.get(quote.id());
    }

    /** What the speaker makes of the content of {@code quote}, {@code null} if the cue does not say. */
    public @Nullable Stance stance(Quote quote) {
        CueSense sense = senses.get(quote.id());
        return sense == null ? null : sense.stance();
    }

    /** What the cue of {@code quote} says about its content in one word, such as {@code denied}; {@code stated} if it has no cue. */
    public String implication(Quote quote) {
        CueSense sense = senses.get(quote.id());
        return sense == null ? "stated" : sense.implies();
    }

    /** In the order of the record. */
    public List<Quote> all() {
        return all;
    }

    /** Whatever has a mention over these words, in text order. */
    public List<Quote> overlapping(Span span) {
        return index.overlapping(span);
    }

    /** Whatever is meant by the shortest mention that covers these words, {@code null} if none does. */
    public @Nullable Quote covering(Span span) {
        return index.covering(span);
    }
}
