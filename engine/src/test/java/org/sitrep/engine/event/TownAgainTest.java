package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Event;

/** Which town "the town" is. */
class TownAgainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fighters captured Aleppo. Jets bombed the outskirts of the town on Monday.              | bombed   | Azaz
                    Fighters captured Aleppo. Gunmen raided the town's market.                              | raided   | Azaz
                    Fighters captured Azaz, north of Aleppo. Jets bombed the town.                        | bombed   | Azaz
                    Police held talks in Kano. Gunmen abducted a nurse in the city, witnesses said.       | abducted | Kano
                    Clashes broke out in Kassala state. Gunmen abducted a nurse in the state.             | abducted | Kassala
                    Fighters captured Azaz and Aleppo. Jets bombed the town.                              | bombed   | -
                    Fighters captured the town of Idlib. Police arrested two men in the village.           | arrested | -
                    Fighters captured Aleppo. Jets bombed a town.                                           | bombed   | -
                    Fighters captured Aleppo. Gunmen from the town abducted a nurse.                        | abducted | -
                    Clashes broke out in Kassala state. Gunmen abducted a nurse in the district.          | abducted | -
                    """)
    void isTheOneNamedBefore(String text, String trigger, String place) {
        List<Event> events = Coded.events(text.replace(". ", ".\n\n"));
        assertThat(events)
                .filteredOn(
                        event -> event.trigger().in(text.replace(". ", ".\n\n")).startsWith(trigger))
                .singleElement()
                .satisfies(event -> assertThat(event.place() == null)
                        .as("%s in %s: %s", trigger, place, event.because())
                        .isEqualTo(place.equals("-")));
    }
}
