package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Range;

/** How many, by the convention of {@code rules/event/quantities.tsv}. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Gunmen killed 12 soldiers at the bridge.                             | 12 | 12 | -  | -
                    Gunmen killed at least 12 soldiers and wounded 30.                   | 12 | -  | 30 | 30
                    Gunmen killed more than 200 villagers.                               | 201| -  | -  | -
                    Gunmen killed fewer than 40 villagers.                               | -  | 39 | -  | -
                    Gunmen killed up to 40 villagers.                                    | -  | 40 | -  | -
                    Gunmen killed as many as 40 villagers.                               | -  | 40 | -  | -
                    Gunmen killed dozens of villagers.                                   | 24 | -  | -  | -
                    Gunmen attacked the camp, killing three guards and injuring five.    | 3  | 3  | 5  | 5
                    The raid killed ten villagers, among them six children, and no rebels. | 10 | 10 | -  | -
                    The raid killed ten villagers, including six children.               | 10 | 10 | -  | -
                    Gunmen killed a guard and two clerks.                                | 3  | 3  | -  | -
                    Raiders hacked or burned nine villagers to death.                    | 9  | 9  | -  | -
                    Two clerks were shot dead and three guards hurt.                     | 2  | 2  | 3  | 3
                    Gunmen killed a dozen villagers.                                     | 12 | 12 | -  | -
                    Gunmen killed more than a dozen villagers and wounded half a dozen clerks. | 13 | - | 6 | 6
                    Gunmen killed at least three dozen villagers.                        | 36 | -  | -  | -
                    Gunmen killed several dozen villagers.                               | 36 | -  | -  | -
                    Gunmen killed over a hundred villagers.                              | 101| -  | -  | -
                    The war killed more than half a million people.                      | 500001 | - | - | -
                    The war killed half a million people.                                | 500000 | 500000 | - | -
                    The war killed several thousand people.                              | 3000 | - | - | -
                    The war killed some 300 people.                                      | 300 | 300 | - | -
                    Gunmen killed soldiers and two clerks.                               | 2  | -  | -  | -
                    The toll from the bombing rose to 170.                               | 170| 170| -  | -
                    Gunmen killed two guards and burned dozens of houses.                | 2  | 2  | -  | -
                    """)
    void countsTheDeadAndTheWounded(
            String sentence,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer woundedLow,
            @Nullable Integer woundedHigh) {
        List<Event> events = Coded.events(sentence);
        assertThat(events).isNotEmpty();
        assertThat(events.get(0).size().killed()).isEqualTo(new Range(low, high));
        Range wounded = woundedLow == null && woundedHigh == null ? null : new Range(woundedLow, woundedHigh);
        assertThat(events.get(0).size().wounded()).isEqualTo(wounded);
    }
}
