package org.sitrep.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static List<String> broken(Event event) {
        return Invariants.broken(Records.with(event));
    }

    private static int quad() {
        return EventType.ASSAULT.quad();
    }

    @Test
    void findsNothingInASoundRecord() {
        assertThat(Invariants.broken(Records.sound())).isEmpty();
    }

    @Test
    void seesAReferenceThatLeadsNowhere() {
        assertThat(broken(Records.event("a9", EventStatus.HAPPENED, null, quad(), 0.5)))
                .singleElement()
                .asString()
                .contains("a9");
    }

    @Test
    void seesAnEventDoneAfterItsArticle() {
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, "2021-09-01", quad(), 0.5)))
                .hasSize(1);
        assertThat(broken(Records.event("a1", EventStatus.PLANNED, "2021-09-01", quad(), 0.5)))
                .isEmpty();
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, "2021-08-24", quad(), 0.5)))
                .isEmpty();
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, "XXXX-09-01", quad(), 0.5)))
                .isEmpty();
    }

    @Test
    void seesAQuadThatIsNotItsTypes() {
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, null, 1, 0.5)))
                .hasSize(1);
    }

    @Test
    void seesAConfidenceOutOfRange() {
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, null, quad(), 1.5)))
                .hasSize(1);
        assertThat(broken(Records.event("a1", EventStatus.HAPPENED, null, quad(), Double.NaN)))
                .hasSize(1);
    }

    @Test
    void seesASpanThatCutsACharacterOrLeavesTheText() {
        CodedRecord sound = Records.sound();
        for (Span span : List.of(new Span(0, 1), new Span(0, Records.TEXT.length() + 1), new Span(12, 13))) {
            CodedRecord record = new CodedRecord(
                    sound.document(),
                    List.of(new Section(SectionKind.HEADLINE, span)),
                    List.of(),
                    sound.coder(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            assertThat(Invariants.broken(record)).as(span.toString()).hasSize(1);
        }
    }

    @Test
    void refusesSpansThatAreNone() {
        assertThatThrownBy(() -> new Span(3, 3)).hasMessageContaining("start 3, end 3");
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesThingsWithoutEvidence() {
        assertThatThrownBy(() -> new Tag("x", TagKind.TOPIC, null, 0.1, List.of(), Because.of("r")))
                .hasMessageContaining("evidence");
    }
}
