package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event is about, and what only looks like it. */
class ContextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Police fired tear gas at students in the square.                    | natural_resource | false
                    A frigate fired a water cannon at a supply boat.                    | natural_resource | false
                    The kingdom cut off gas supplies to its neighbour.                  | natural_resource | true
                    The attorney general opened an investigation into the candidate.    | military         | false
                    The general opened fire on the marchers.                            | military         | true
                    Settlers attacked farmers in the West Bank.                         | economic         | false
                    Rebels attacked a bank in the capital.                              | economic         | true
                    Two men hacked a guard to death.                                    | cyber            | false
                    Prosecutors charged the bishop with treason.                        | corruption       | false
                    Prosecutors charged the bishop with corruption.                     | corruption       | true
                    """)
    void goesByTheWholePhrase(String sentence, String context, boolean shown) {
        assertThat(Coded.events(sentence)).isNotEmpty();
        assertThat(Coded.events(sentence).get(0).contexts().contains(context)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Peru recalled its ambassador in protest at the remarks.             | 0
                    Two ministers resigned in protest over the arrests.                 | 0
                    Nurses held a protest over the arrests.                             | 1
                    """)
    void inProtestIsNoProtest(String sentence, int protests) {
        assertThat(Coded.types(sentence).stream().filter(type -> type.startsWith("PROTEST")))
                .hasSize(protests);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Border guards shot down a drone near the river.                     | heavy-weapons
                    A drone hit a truck near the river.                                 | drone
                    """)
    void whatWasHitIsNoInstrument(String sentence, String mode) {
        assertThat(Coded.events(sentence).get(0).mode()).isEqualTo(mode);
    }
}
