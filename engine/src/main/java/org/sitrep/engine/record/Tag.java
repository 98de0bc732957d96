package org.sitrep.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label for the whole document.
 *
 * @param id place or actor id, or {@code medtop:…} for a topic; {@code null} if none
 * @param score 0 to 1
 */
public record Tag(String label, TagKind kind, @Nullable String id, double score, List<Span> evidence, Because because) {
    public Tag {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("tag without evidence");
        }
    }
}
