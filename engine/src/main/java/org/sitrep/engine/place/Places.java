package org.sitrep.engine.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;

/** The places of one document, with look-up by words. Immutable; thread-safe. */
public final class Places {
    private final List<Place> all;
    private final SpanIndex<Place> index;

    public Places(List<Place> all) {
        this.all = List.copyOf(all);
        SpanIndex.Builder<Place> builder = new SpanIndex.Builder<>();
        for (Place one : this.all) {
            one.mentions().forEach(span -> builder.add(span, one));
        }
        this.index = builder.build();
    }

    /** In the order of the record. */
    public List<Place> all() {
        return all;
    }

    /** Whatever has a mention over these words, in text order. */
    public List<Place> overlapping(Span span) {
        return index.overlapping(span);
    }

    /** Whatever is meant by the shortest mention that covers these words, {@code null} if none does. */
    public @Nullable Place covering(Span span) {
        return index.covering(span);
    }
}
