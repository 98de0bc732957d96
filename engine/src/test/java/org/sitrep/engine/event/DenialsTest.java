package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Stance;

/** "The army denied it": what is denied by a word that stands for it. */
class DenialsTest {
    private static List<Event> denied(String text) {
        return Coded.code(text).events().stream()
                .filter(event -> event.status() == EventStatus.NEGATED)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Witnesses said soldiers had shot at the crowd in Goma on Monday. The army denied it. | it
                    Cambodia said Thai jets had bombed a market. Thailand's army dismissed the claim. | claim
                    Boko Haram said it had killed nine soldiers in Borno. The army denied the claim. | claim
                    Israel said Hamas gunmen killed two soldiers in Rafah. Hamas denied any role. | role
                    A drone killed five clerks near Kosti. The army accused Hamas of it. Hamas denied involvement. | involvement
                    Rockets killed nine clerks in Barda. Azerbaijan accused Armenia of using banned weapons. Armenia denied the attack. | attack
                    It was reported that the army had shelled a market in Goma. The army denied the claim. | claim
                    """)
    void aWordForTheDeedDeniesIt(String text, String word) {
        assertThat(denied(text)).singleElement().satisfies(event -> {
            assertThat(event.trigger().in(text)).isEqualTo(word);
            assertThat(event.stance()).isEqualTo(Stance.DENIES);
            assertThat(event.reportedBy()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police arrested nine men in Lima. The mayor rejected the report.", // nobody's claim
                "Boko Haram said it had killed nine soldiers in Borno. The army denied any role.", // not by the army
                "Gunmen killed nine people in Goma. The government rejected it.",
                "The minister resigned on Monday. He denied the allegations.",
            })
    void whatIsNotLaidAtTheirDoorStaysOpen(String text) {
        assertThat(denied(text)).isEmpty();
    }
}
