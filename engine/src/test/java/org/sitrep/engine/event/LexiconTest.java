package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.engine.codebook.Codebook;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.Event;

/** Every sense is tested by its own example sentence. */
class LexiconTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    static Stream<Arguments> senses() {
        List<Arguments> rows = new ArrayList<>();
        for (String family : List.of("verb", "noun")) {
            for (Table.Row row :
                    KNOWLEDGE.table("rules/event/" + family + "s.tsv").rows()) {
                rows.add(Arguments.of(family + ":" + row.get("sense"), row.get("type"), row.get("example")));
            }
        }
        return rows.stream();
    }

    @Test
    void eachWordClassIsDefinedOnce() {
        assertThat(KNOWLEDGE.table("rules/event/classes.tsv").rows())
                .extracting(row -> row.get("class"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("senses")
    void codesTheExampleOfEachSense(String sense, String type, String example) {
        assertThat(Coded.events(example))
                .extracting(event -> event.type().name())
                .contains(type);
    }

    @Test
    void namesOnlyCodesAndModesOfTheCodebook() {
        Codebook codebook = new Codebook(KNOWLEDGE);
        int rank = 0;
        for (String family : List.of("verb", "noun")) {
            for (Table.Row row :
                    KNOWLEDGE.table("rules/event/" + family + "s.tsv").rows()) {
                Sense sense = Sense.of(row, family, rank++);
                assertThat(codebook.cameo(sense.cameo())).as(row.where()).isNotNull();
                assertThat(codebook.contexts()).as(row.where()).containsAll(sense.contexts());
                if (sense.mode() != null) {
                    assertThat(codebook.mode(sense.type(), sense.mode()))
                            .as(row.where())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void saysWhyASenseWon() {
        Event event =
                Coded.events("Gunmen attacked a police convoy near the border.").get(0);
        assertThat(event.because().rule()).isEqualTo("event/verb:attack");
        assertThat(event.because().source()).startsWith("rules/event/verbs.tsv:");
        assertThat(event.because().filled()).isNotEmpty();
    }
}
