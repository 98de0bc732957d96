package org.sitrep.engine.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.SpanIndex;

/** The actors of one document, with look-up by words. Immutable; thread-safe. */
public final class Actors {
    /** Rule of a mention that means two actors at once: "both countries". */
    public static final String PAIR = "pair";

    private final List<Actor> all;
    private final SpanIndex<Actor> index;

    public Actors(List<Actor> all) {
        this.all = List.copyOf(all);
        SpanIndex.Builder<Actor> builder = new SpanIndex.Builder<>();
        for (Actor one : this.all) {
            one.mentions().forEach(mention -> builder.add(mention.span(), one));
        }
        this.index = builder.build();
    }

    /** In the order of the record. */
    public List<Actor> all() {
        return all;
    }

    /** Whatever has a mention over these words, in text order. */
    public List<Actor> overlapping(Span span) {
        return index.overlapping(span);
    }

    /** Whatever is meant by the shortest mention that covers these words, {@code null} if none does. */
    public @Nullable Actor covering(Span span) {
        return index.covering(span);
    }

    /** All that are meant by the shortest mention that covers these words: both of "Armenian and Azerbaijani forces". */
    public List<Actor> meant(Span span) {
        return index.allCovering(span);
    }
}
