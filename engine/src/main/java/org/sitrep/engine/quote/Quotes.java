package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;

/** The quotes of one document, with look-up by words. Immutable; thread-safe. */
public final class Quotes {
    private final List<Quote> all;
    private final SpanIndex<Quote> index;

    public Quotes(List<Quote> all) {
        this.all = List.copyOf(all);
        SpanIndex.Builder<Quote> builder = new SpanIndex.Builder<>();
        for (Quote one : this.all) {
            one.content().forEach(span -> builder.add(span, one));
        }
        this.index = builder.build();
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
