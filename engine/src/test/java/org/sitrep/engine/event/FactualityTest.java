package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.EventStatus;

/** Whether it happened, by the words around it. */
class FactualityTest {
    @Test
    void thereWasNoneWhereItIsDenied() {
        assertThat(Coded.events("The junta denied that there had been any clash.")
                        .get(0)
                        .status())
                .isEqualTo(EventStatus.NEGATED);
        assertThat(Coded.events("The army said there was no fighting in Gao.")
                        .get(0)
                        .status())
                .isEqualTo(EventStatus.NEGATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels fired into the air to celebrate.",
                "Soldiers took the premier out of his home before dawn.",
                "Norway ended its evacuation flights."
            })
    void isNothingDoneToAnybody(String text) {
        assertThat(Coded.events(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The army shelled the village.                                | ASSAULT happened
                    Three activists were handed prison terms of nine years.      | SANCTION happened
                    Guards opened fire after a driver failed to stop, killing a man. | ASSAULT happened
                    Rebels vowed to disrupt the election.                        | THREATEN happened
                    The mayor did not comment after his meeting with the king.   | CONSULT happened
                    The mayor could decide after talks with the militia.         | CONSULT happened
                    The mayor will speak at a meeting with the king.             | AGREE happened
                    Parliament passed a law to ban the party.                    | COERCE happened
                    Lawmakers on Tuesday passed a bill to outlaw the movement.   | SUPPORT happened, COERCE happened
                    Police were able to arrest 39 looters in Lima.               | COERCE happened
                    The army has been able to recapture the town of Goma.        | COERCE happened
                    The rebels were unable to seize the airport of Goma.         | COERCE negated
                    Hamas threatened to leave the talks, accusing Israel of blocking aid. | THREATEN happened, ACCUSE happened
                    The senate passed a bill to send peacekeepers to Haiti.      | SUPPORT happened, AID planned
                    The senate wants a bill to ban the party.                    | COERCE hypothetical
                    The premier vowed never to negotiate with bandits.           | REJECT happened
                    The premier promised to prevent further bloodshed.           | AGREE happened
                    The general vowed to attack the rebels.                      | THREATEN happened
                    The ministry ordered guards to shoot at anyone who approaches the fort. | ASSAULT hypothetical
                    The leaders of the G7 countries were to hold talks by video. | CONSULT planned
                    The premier said that soldiers should not die in a foreign war. | ASSAULT hypothetical
                    The army offered a reward for the capture of the gang's leader. | COERCE hypothetical
                    The premier vowed not to accept any change of borders.       | REJECT happened
                    The rebels pledged not to attack the convoy.                 | AGREE happened
                    Had the army not shelled the village, it would have fallen.  | ASSAULT hypothetical
                    Norway expelled diplomats from Serbia and Chile.             | SANCTION happened
                    Guards foiled a plot to bomb a church.                       | ASSAULT negated
                    Agents uncovered a plan to assassinate the mayor.            | ASSAULT planned
                    The ministry promised to fight corruption.                   | AGREE happened
                    Border guards foiled an attempt to smuggle rifles, wounding two men. | ASSAULT happened
                    The army said it would not hesitate to strike the camp.      | THREATEN happened
                    A suspected Shining Path ambush near the fort wounded two.   | ASSAULT happened
                    Drones struck a gathering in the old town.                   | ASSAULT happened
                    Teachers suspended a three-week strike over pay.             | CONCEDE happened
                    Rebels used drones to attack the garrison at Port Sudan.     | ASSAULT happened
                    Rebels could use drones to attack the garrison.              | ASSAULT hypothetical
                    Senator shot at rally in Lima                                | ASSAULT happened
                    Two guards were shot in what the mayor called a targeted attack. | ASSAULT happened
                    Journalist stabbed at market in Lima                         | ASSAULT happened
                    Islamabad denied carrying out the strikes.                   | ASSAULT negated
                    The army carried out further strikes in Goma.                | ASSAULT happened
                    Students blocked a bridge to mark a year since a station roof collapsed, killing 16 people. | PROTEST happened
                    Rebels crossed the river to attack the garrison.                 | ASSAULT hypothetical
                    Chile and Peru are due to resume talks in Quito on Friday.   | CONSULT planned
                    Chile and Peru are due to hold talks in Quito on Friday.     | CONSULT planned
                    The bishops denied that the town of Goma had fallen.         | COERCE negated
                    Kabul fell in March after a siege.                            | COERCE happened
                    Teachers in Ghana said they would strike on Monday.          | THREATEN happened
                    The army is shelling the village.                            | ASSAULT ongoing
                    The army has been shelling the village for weeks.            | ASSAULT ongoing
                    The army had been shelling the village for weeks.            | ASSAULT happened
                    The premier said he would send 200 soldiers.                 | MOBILIZE planned
                    Foreign Minister Ana Diaz was to travel to Moscow for talks, Peru announced. | CONSULT planned
                    The president said the army would deploy tanks against the rebels. | THREATEN happened
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
                    Rebels to release hostages on Sunday, says Qatar             | RETREAT planned
                    Rebels to release hostages on Sunday                         | RETREAT planned
                    The bishops urged the government to release the prisoners.   | REQUEST happened
                    The minister accused the rebels of killing villagers.        | ACCUSE happened
                    The militia was about to attack the convoy.                  | ASSAULT planned
                    The commission proposed cutting aid to Hungary.              | THREATEN happened
                    Parliament removed Prime Minister Ana Vega from office.      | SANCTION happened
                    Iran closed its border posts with Iraq.                      | COERCE happened
                    The regime fired three rockets into the sea.                 | MOBILIZE happened
                    The militia fired three rockets into the town.               | ASSAULT happened
                    Ministers of Peru and Chile are to meet in Lima.             | CONSULT planned
                    Mediators are due to meet in Lima next week.                 | CONSULT planned
                    Peru and Chile are to sign a treaty on Tuesday.              | SUPPORT planned
                    The president ordered the army to shell the town if it was attacked. | ASSAULT hypothetical
                    The ministry will not lift the embargo on the port.          | REJECT happened
                    The union will not call off the strike.                      | REJECT happened
                    The envoy will visit Oman to mediate between the factions.   | AGREE happened
                    The general denied that his troops had shelled the village.  | ASSAULT negated
                    The kingdom will send troops to the island.                  | MOBILIZE planned
                    The kingdom will send troops to the island to train recruits. | AGREE happened
                    The kingdom will mass troops along the frontier.             | THREATEN happened
                    Farmers blocked the road to protest against low prices.      | PROTEST happened
                    Farmers may block the road to protest against low prices.    | PROTEST hypothetical
                    The rain did not last, with rebels shelling the village.     | ASSAULT happened
                    The note does not mean that the army shelled the village.    | ASSAULT hypothetical
                    The army has not confirmed that it shelled the village.      | ASSAULT hypothetical
                    The army did not know that rebels had shelled the village.   | ASSAULT happened
                    A delay would force the army to shell the village.           | ASSAULT hypothetical
                    The army said it would stop shelling the village.            | AGREE happened
                    The army stopped shelling the village.                       | RETREAT happened
                    The bank trembles if the army does not shell the village.    | ASSAULT hypothetical
                    Two senators support an attack on Peru.                      | ASSAULT hypothetical
                    No group claimed responsibility for the attack on the fort.  | ASSAULT happened
                    The rebels claimed responsibility for the attack on the fort. | ASSAULT happened
                    Hundreds protested outside the home of the mayor over the tax. | PROTEST happened
                    The senator attacked the mayor over the budget.              | ACCUSE happened
                    The kingdom cut ten million dollars in aid to the island.    | SANCTION happened
                    Lawmakers voted 140-2 to approve a defense pact with France. | AGREE happened
                    The ministry protested after the jets came close.            | ACCUSE happened
                    Protests over the death of a clerk shook Nairobi on Monday.  | PROTEST happened
                    Afghan forces killed the leader of a cell in Kabul.          | ASSAULT happened
                    Police failed to intervene in the brawl.                     | MOBILIZE negated
                    No agreement between Peru and Chile was reached.             | SUPPORT negated
                    The order allows the army to shell the village.              | ASSAULT hypothetical
                    The dispute could lead to an attack on Peru.                 | ASSAULT hypothetical
                    Prices may rise after the attack on Peru.                    | ASSAULT happened
                    Protesters gathered at the police station.                   | PROTEST happened
                    A false claim that rebels shelled the port was shared widely. | ASSAULT negated
                    The blogger falsely claimed that the army had shelled the port. | ASSAULT negated
                    The claim that the army shelled the port proved false.       | ASSAULT negated
                    The paper retracted a report that rebels had shelled the port. | ASSAULT negated
                    There is no evidence that rebels shelled the port.           | ASSAULT hypothetical
                    An inquiry found no proof that the army shelled the port.    | ASSAULT hypothetical
                    A court found evidence that the army shelled the port.       | ASSAULT happened
                    The paper wrote that the president favoured annexing the valley. | COERCE hypothetical
                    Neither envoy took questions on the arrest of the bishop.    | COERCE happened
                    There was no immediate claim of responsibility for the attack on the port. | ASSAULT happened
                    Analysts say that Chad will send drones to Mali.             | AID planned
                    Chad said that it would send drones to Mali.                 | AGREE happened
                    The ministry rejected as baseless a report that rebels had shelled the port. | ASSAULT negated
                    The rumour that the king had resigned spread fast.           | RETREAT hypothetical
                    Minister urged to resign                                     | REQUEST happened
                    Parliament voted to dismiss the minister.                    | SANCTION happened
                    Parliament voted on Monday to dismiss the minister.          | SANCTION happened
                    Parliament will vote to dismiss the minister.                | THREATEN happened
                    Senators voted against lifting the embargo.                  | RETREAT negated
                    The hostages were freed on Monday.                           | RETREAT happened
                    The border was closed on Monday.                             | COERCE happened
                    The bishop called the attack murder.                         | ACCUSE happened
                    The junta suspended the electoral process.                   | COERCE happened
                    The premier is ready for talks with Peru.                    | CONSULT planned
                    The premier was in Lima for talks with Peru.                 | CONSULT happened
                    Poland ordered the closure of the Russian consulate.         | SANCTION happened
                    Gunmen seized nine schoolgirls in the valley.                | ASSAULT happened
                    Peru vowed to respond to the embargo.                        | THREATEN happened
                    The premier promised to deploy more police.                  | AGREE happened
                    The ministry said the accusation was baseless.               | REJECT happened
                    A Russian missile struck a school in Odesa.                  | ASSAULT happened
                    The premier appealed for foreign help.                       | REQUEST happened
                    The envoy was due to meet the king on Friday but fell ill.   | CONSULT negated
                    The envoy was to visit Kabul on Friday but missed his train. | CONSULT negated
                    The envoy was due to meet the king on Friday but arrived a day early. | CONSULT planned
                    The envoy is due to meet the king on Friday but will not stay. | CONSULT planned
                    The envoy was to visit Kabul on Friday.                      | CONSULT planned
                    The two premiers are expected to meet in Geneva on Friday.   | CONSULT planned
                    The two premiers are scheduled to hold talks in Geneva.      | CONSULT planned
                    Peru and Chile are set to sign the treaty in Lima.           | SUPPORT planned
                    The premier will meet the king on Friday.                    | AGREE happened
                    The council failed to adopt a resolution condemning Peru.    | SUPPORT negated, ACCUSE negated
                    The premier stopped short of saying that rebels attacked the port. | ASSAULT hypothetical
                    The premier refused to say that rebels attacked the port.    | ASSAULT hypothetical
                    Guards have thwarted a plan to kill the king.                | ASSAULT negated
                    Guards uncovered a plot to kill the king.                    | ASSAULT hypothetical
                    Rebels seize airport, army denies                            | COERCE negated
                    Rebels seize airport, army says                              | COERCE happened
                    The general said the attack would not go unanswered.         | ASSAULT happened
                    The attack did not take place.                               | ASSAULT negated
                    The video does not show rebels shelling the port.            | ASSAULT hypothetical
                    """)
    void readsTheWordsAroundTheEvent(String sentence, String expected) {
        assertThat(Coded.types(sentence)).containsExactly(expected.split(", "));
    }

    /** Who did it is unsaid: what only describes somebody is no event of its own, and what could be two things is neither. */
    @ParameterizedTest
    @CsvSource({
        "Nine people linked to the group were seen in the valley.",
        "The main road was blocked on Friday.",
        "Leaflets were distributed in the villages."
    })
    void saysNothingOfWhatCouldBeAnything(String sentence) {
        assertThat(Coded.types(sentence)).isEmpty();
    }

    @Test
    void datesByWhenItBeganNotByWhenItEnds() {
        assertThat(Coded.events("The governor imposed a curfew until May 12, 2019.")
                        .getFirst()
                        .date())
                .isNull();
    }

    @Test
    void aProtestWhoseCauseIsToldWasHeld() {
        assertThat(Coded.types("The mayor resigned after protests over the death of a clerk."))
                .containsExactly("RETREAT happened", "PROTEST happened");
        assertThat(Coded.types("The mayor resigned after protests.")).containsExactly("RETREAT happened");
    }

    @Test
    void carriesANegativeSubjectToAllItsVerbs() {
        assertThat(Coded.types("Nobody has been captured or killed."))
                .containsExactly("COERCE negated", "ASSAULT negated");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    A ban imposed in 2016 hampers the group, which attacked a fort on May 3, 2019.          | 2019-05-03
                    The army, which lost nine soldiers in 2014, attacked the rebels.                        | -
                    The army attacked the 17th-century fort.                                                | -
                    Rebels attacked the fort after the army withdrew on May 3, 2019.                        | -
                    Kenya condemned the attack on the fort on May 3, 2019.                                  | 2019-05-03
                    The group claimed responsibility for the bombing that killed nine people on May 3, 2019. | 2019-05-03
                    Nine people were arrested at a rally on May 3, 2019.                                    | 2019-05-03
                    """)
    void takesTheDateOfItsOwnClause(String sentence, String date) {
        assertThat(Coded.events(sentence).getFirst().type()).isNotNull();
        assertThat(Coded.events(sentence).stream()
                        .filter(event -> event.evidence().size() == 1)
                        .map(event -> event.date())
                        .toList())
                .contains(date);
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
