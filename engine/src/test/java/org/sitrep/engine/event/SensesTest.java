package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.Event;

/** What a word means where its neighbours decide: type and mode, {@code -} for none. */
class SensesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen killed 13 guards at a gold mine near Pataz.                | ASSAULT firearms
                    Soldiers killed two men near a tank outside the village.          | ASSAULT -
                    A gunman killed four people at a football club in Mogadishu.      | ASSAULT firearms
                    Norway will send 300 troops to join the peace force in Haiti.     | MOBILIZE troops
                    A judge ordered the editor to be held in custody without bail.    | COERCE arrest
                    The tribunal ordered the ministry to disclose the files.          | REQUEST -
                    Banker extradited to Chile                                        | COERCE deport
                    Three activists were taken from their homes in Lima on Monday.    | ASSAULT abduct
                    The rebels promised not to leave the valley.                      | REJECT yield
                    Chilean soldiers rescued 38 pupils near the border on Monday.     | AID -
                    Workers voted on Monday to end a strike at the port of Arica.     | CONCEDE -
                    Prosecutors sought an arrest warrant for the former general.      | ACCUSE allege
                    Blast at Pakistani mosque leaves 30 dead                          | ASSAULT explosives
                    North Korea fires missile over Japan                              | MOBILIZE weapons
                    Mexico hands over 26 cartel suspects to US                        | COOPERATE -
                    Israel to let aid into Gaza                                       | RETREAT access
                    Ethiopian troops mass on Eritrean border                          | MOBILIZE troops
                    Former leader sentenced to five years                             | SANCTION convict
                    Junta expels Red Cross                                            | SANCTION expel
                    Curfew imposed after mob torches parliament                       | COERCE curfew
                    Ghana has hosted 15,000 refugees since 2022.                      | AID -
                    Norway delivered two helicopters to the Kenyan army.              | AID -
                    Peru sold two submarines to Ecuador.                              | COOPERATE -
                    """)
    void depends(String sentence, String coded) {
        List<Event> events = Coded.events(sentence);
        assertThat(events).isNotEmpty();
        Event event = events.get(0);
        assertThat(event.type() + " " + (event.mode() == null ? "-" : event.mode()))
                .isEqualTo(coded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At least 14 people were taken to the city's main hospital.",
                "The Labour Party expelled Ana Diaz last month.",
                "Crowds watched soldiers who drove through Antananarivo.",
                "A drone crashed in Marib on Monday.",
                "The children were taken to safety before the flood.",
                "The ministry offered a sandwich to the guests.",
            })
    void leavesHarmlessWordsAlone(String sentence) {
        assertThat(Coded.events(sentence)).isEmpty();
    }
}
