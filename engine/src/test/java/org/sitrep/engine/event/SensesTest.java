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
                    Trade talks between Peru and Chile were put on hold.              | SANCTION withdraw
                    India suspended visa services for Canadians.                      | SANCTION discontinue
                    Canada expelled two Indian embassy officials.                     | SANCTION expel
                    Pakistan has expelled half a million undocumented Afghans.        | COERCE deport
                    The union withdrew its call to strike.                            | CONCEDE -
                    Protesters tore down a statue of the general.                     | PROTEST vandalize
                    Airline staff occupied an airport terminal in Lima.               | PROTEST obstruct
                    Guards removed three deputies from the chamber.                   | COERCE restrict
                    The constitution was suspended.                                   | COERCE restrict
                    Moscow denied interfering in the vote.                            | REJECT -
                    The ministry sent a mission to Lome to hold talks with Togo.      | CONSULT -
                    NATO boosted its presence in the Baltic Sea.                      | MOBILIZE troops
                    Students vowed to carry on until their demands are met.           | THREATEN relations
                    Police sprayed the journalists with tear gas.                     | ASSAULT crowd-control
                    The government shut down mobile data in Lahore.                   | COERCE withhold
                    Mexico put relations with the US embassy on hold.                 | SANCTION withdraw
                    Nurses scrap rally                                                | CONCEDE -
                    Students have blockaded two faculties in Belgrade.                | PROTEST obstruct
                    The Labour Congress of Nigeria has suspended its strike.          | CONCEDE -
                    The opposition tabled a motion of no confidence in the premier.   | REQUEST change
                    The premier survived a no-confidence vote on Monday.              | SUPPORT -
                    The government lost a vote of confidence.                         | SANCTION expel
                    Parliament passed a vote of no confidence in the premier.         | SANCTION expel
                    Germany's ruling coalition collapsed on Thursday.                 | RETREAT resign
                    Three ministers resigned from the cabinet.                        | RETREAT resign
                    The Free Democrats pulled out of the German coalition.            | SANCTION withdraw
                    The king dismissed the government on Monday.                      | SANCTION expel
                    A judge dismissed the case against the former premier.            | CONCEDE -
                    The lawyers filed an injunction against the ministry.             | ACCUSE allege
                    Washington hit Chile with steel tariffs.                          | SANCTION discontinue
                    The president postponed the election by six months.               | COERCE restrict
                    Peru sold two submarines to Ecuador.                              | COOPERATE -
                    The liberal party attacked the government over its tax plan.      | ACCUSE disapprove
                    The senator fired back at the governor.                           | ACCUSE disapprove
                    Chile hit back at American tariffs on Friday.                     | ACCUSE disapprove
                    Iran struck back at Israel with missiles.                         | ASSAULT heavy-weapons
                    The minister came under fire from the opposition.                 | ACCUSE disapprove
                    The patrol came under fire from militants near Goma.              | ASSAULT firearms
                    A war of words broke out between Kenya and Uganda.                | ACCUSE disapprove
                    The government deployed troops to the town of Goma to restore calm. | MOBILIZE troops
                    Soldiers were deployed to help the police restore order in Lima.  | MOBILIZE troops
                    Peru has sent thousands of troops across the border to back the rebels. | MOBILIZE troops
                    The state government deployed forces near the port of Lima.       | MOBILIZE troops
                    Norway sent two ships to evacuate stranded families in Haiti.     | AID -
                    Many areas of Lima were placed under curfew on Thursday.          | COERCE curfew
                    Peru gave two Chilean diplomats 48 hours to leave.                | SANCTION expel
                    Peru gave foreign residents two weeks to leave.                   | COERCE deport
                    Hamas frees three Israeli hostages                                | RETREAT release
                    Soldiers freed three hostages in Jos.                             | AID -
                    Hamas handed over three hostages to the Red Cross on Saturday.    | RETREAT release
                    The governor announced compensation for the families of the victims. | AID -
                    A court approved the extradition to Spain of the banker.          | COOPERATE -
                    UNICEF suspended its operations in the valley.                    | SANCTION discontinue
                    The army suspended its operations in the valley of Goma.          | RETREAT ceasefire
                    Two preventive arrests were made in Lima.                         | COERCE arrest
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
                "The candidate suspended his campaign for a day.",
                "Police ruled out terrorism.",
                "Five people died of carbon monoxide poisoning.",
                "The party mustered a two-thirds majority.",
                "The senator greeted supporters in Lima.",
                "The children were taken to safety before the flood.",
                "The ministry offered a sandwich to the guests.",
            })
    void leavesHarmlessWordsAlone(String sentence) {
        assertThat(Coded.events(sentence)).isEmpty();
    }
}
