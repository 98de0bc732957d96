package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether it happened, by the words around it. */
class FactualityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The army shelled the village.                                | ASSAULT happened
                    The army is shelling the village.                            | ASSAULT ongoing
                    The army continued to shell the village.                     | ASSAULT ongoing
                    The army did not shell the village.                          | ASSAULT negated
                    The army failed to capture the village.                      | COERCE negated
                    Police had to open fire on the mob.                          | ASSAULT happened
                    The government will send food to the refugees.               | AGREE happened
                    The kingdom will send troops to evacuate stranded families. | AGREE happened
                    The government promised to send food to the refugees.        | AGREE happened
                    The rebels threatened to attack the capital.                 | THREATEN happened
                    The rebels vowed to attack the capital.                      | THREATEN happened
                    The government refused to release the prisoners.             | REJECT happened
                    The bishops urged the government to release the prisoners.   | REQUEST happened
                    The minister accused the rebels of killing villagers.        | ACCUSE happened
                    The militia was about to attack the convoy.                  | ASSAULT planned
                    The ministry will not lift the embargo on the port.          | REJECT happened
                    The union will not call off the strike.                      | REJECT happened
                    The envoy will visit Oman to mediate between the factions.   | AGREE happened
                    The general denied that his troops had shelled the village.  | ASSAULT negated
                    The kingdom will send troops to the island.                  | MOBILIZE planned
                    The kingdom will send troops to the island to train recruits. | AGREE happened
                    The kingdom will mass troops along the frontier.             | THREATEN happened
                    Farmers blocked the road to protest against low prices.      | PROTEST happened
                    Farmers may block the road to protest against low prices.    | PROTEST hypothetical
                    """)
    void readsTheWordsAroundTheEvent(String sentence, String expected) {
        assertThat(Coded.types(sentence)).containsExactly(expected);
    }

    @Test
    void datesByWhenItBeganNotByWhenItEnds() {
        assertThat(Coded.events("The governor imposed a curfew until May 12, 2019.")
                        .getFirst()
                        .date())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The attack on the barracks killed nine soldiers and wounded four.
                    The president held talks with the premier to discuss the border.
                    Police fired tear gas at the protesters, wounding three.
                    The two leaders met and discussed the truce.
                    Four marchers were hurt when police opened fire.
                    Three people died in police firing near the mill.
                    """)
    void codesOneThingOnce(String sentence) {
        assertThat(Coded.events(sentence)).hasSize(1);
    }
}
