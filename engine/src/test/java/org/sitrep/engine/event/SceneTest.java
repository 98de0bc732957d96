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

    @Test
    void anEmbassyIsNotWhereItBelongsTo() {
        assertThat(places("Gunmen attacked the Chinese embassy in Nairobi.")).containsExactly("Nairobi");
        assertThat(places("Militants bombed the US embassies in Nairobi.")).containsExactly("Nairobi");
    }

    @Test
    void theTownCountsNotTheWiderPlaceBehindIt() {
        assertThat(places("Drones struck an apartment block in Ternopil in western Ukraine, killing 26 people."))
                .containsExactly("Ternopil");
    }

    @Test
    void whereSomebodyFledToIsAnotherPlace() {
        assertThat(places("Soldiers ousted President Ana Diaz, who fled to Togo."))
                .isEmpty();
    }

    @Test
    void whereOthersActedIsNotWhereAPenaltyWasImposed() {
        List<Event> events =
                Coded.events("Norway imposed sanctions on the militia after its men shot nine people in Nairobi.");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).place()).isNull();
        assertThat(events.get(1).place()).isNotNull();
    }

    @Test
    void aCeremonyDatesNotWhatItRemembers() {
        List<Event> events = Coded.events("Kenya on 7 May 2023 marked the anniversary of the bombings of two hotels.");
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.date()).isNull());
    }

    @Test
    void whatIsOftenCarriedOutIsOfNoOneTime() {
        assertThat(Coded.events("The group has often carried out such attacks."))
                .isEmpty();
        assertThat(Coded.events("The group has carried out three attacks.")).isNotEmpty();
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
