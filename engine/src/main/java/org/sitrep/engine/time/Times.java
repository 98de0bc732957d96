package org.sitrep.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;
import org.sitrep.engine.record.Time;

/** The time expressions of one document, with look-up by words. Immutable; thread-safe. */
public final class Times {
    private final List<Time> all;
    private final SpanIndex<Time> index;

    public Times(List<Time> all) {
        this.all = List.copyOf(all);
        SpanIndex.Builder<Time> builder = new SpanIndex.Builder<>();
        for (Time one : this.all) {
            builder.add(one.span(), one);
        }
        this.index = builder.build();
    }

    /** In the order of the record. */
    public List<Time> all() {
        return all;
    }

    /** Whatever has a mention over these words, in text order. */
    public List<Time> overlapping(Span span) {
        return index.overlapping(span);
    }

    /** Whatever is meant by the shortest mention that covers these words, {@code null} if none does. */
    public @Nullable Time covering(Span span) {
        return index.covering(span);
    }
}
