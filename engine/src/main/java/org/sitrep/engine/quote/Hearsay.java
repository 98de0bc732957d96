package org.sitrep.engine.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Span;

/** Finds whose words somebody passes on: "the minister said the general had told him that the raid had failed". Stateless. */
final class Hearsay {
    private Hearsay() {}

    /** The speaker of what with his name and his cue makes up most of the content of {@code outer}, {@code null} if all of it is said by its own speaker. */
    static @Nullable Voice source(Draft outer, List<Draft> all) {
        Voice source = null;
        int most = length(outer) / 2;
        for (Draft inner : all) {
            Voice speaker = inner.speaker();
            Span cue = inner.cue();
            boolean within = inner != outer
                    && speaker != null
                    && cue != null
                    && Spans.cover(outer.content(), inner.content())
                    && Spans.cover(outer.content(), List.of(cue, speaker.span()))
                    && length(inner) * 3 > length(outer);
            int own = !within || speaker == null || cue == null
                    ? 0
                    : length(inner)
                            + (cue.end() - cue.start())
                            + (speaker.span().end() - speaker.span().start());
            if (within && own > most) {
                source = speaker;
                most = own;
            }
        }
        return source;
    }

    private static int length(Draft draft) {
        return draft.content().stream()
                .mapToInt(span -> span.end() - span.start())
                .sum();
    }
}
