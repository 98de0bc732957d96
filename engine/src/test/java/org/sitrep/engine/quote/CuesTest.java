package org.sitrep.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;

class CuesTest {
    private static final List<Table.Row> ROWS =
            Knowledge.standard().table("rules/quote/cues.tsv").rows();
    private static final Set<String> FRAMES = Set.of(
            "that", "to", "him-to", "ing", "np", "as", "is", "of", "for", "about", "on", "at", "over", "tell", "quote",
            "raise", "clause");

    @Test
    void readsEveryRow() {
        assertThat(ROWS).hasSizeGreaterThan(250);
        assertThat(new Cues(Knowledge.standard())).isNotNull();
    }

    @Test
    void namesEachCueOnce() {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : ROWS) {
            assertThat(seen.add(row.get("word") + " " + row.get("cue")))
                    .as(row.where())
                    .isTrue();
        }
    }

    @Test
    void usesDocumentedFramesOnly() {
        for (Table.Row row : ROWS) {
            assertThat(FRAMES).as(row.where()).containsAll(row.list("frames"));
            assertThat(row.list("frames")).as(row.where()).isNotEmpty();
        }
    }
}
