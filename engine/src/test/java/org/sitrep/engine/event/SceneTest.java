package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;

/** Where an event was, and which names of places are only those of a side. */
class SceneTest {
    @Test
    void namesEachOfSeveralPlaces() {
        assertThat(places("The army captured the towns of Aleppo and Hama.")).containsExactly("Aleppo", "Hama");
    }

    @Test
    void takesThePlaceOfTheCampaign() {
        assertThat(places("Nine soldiers were killed in the Aleppo campaign.")).containsExactly("Aleppo");
    }

    @Test
    void offensiveAgainstATownIsThere() {
        assertThat(places("Rebels launched an offensive against the town of Azaz."))
                .containsExactly("Azaz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Norway accused Sweden of spying.
                    Peru and Chile agreed to reopen talks.
                    Kyiv urged Warsaw to end the blockade.
                    Ministers met at the request of Albania and Ghana.
                    """)
    void takesASideForNoPlace(String sentence) {
        assertThat(Coded.events(sentence))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.place()).isNull());
    }

    private static List<String> places(String sentence) {
        List<Event> events = Coded.events(sentence);
        assertThat(events).hasSize(1);
        return events.get(0).because().filled().stream()
                .filter(filled -> filled.role().equals("place"))
                .map(Because.Filled::span)
                .map(span -> span.in(sentence))
                .toList();
    }
}
