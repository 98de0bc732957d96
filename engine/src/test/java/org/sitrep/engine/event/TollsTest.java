package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;

/** Whose a count is, where a sentence tells of several things. */
class TollsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The governor imposed a curfew after the deaths of nine villagers.         | COERCE
                    Police detained the mayor over a bombing that killed forty people.        | COERCE
                    Supporters of the general blocked roads and burned a police station.      | PROTEST
                    Gunmen stopped a bus, shooting dead nine passengers.                      | COERCE
                    A court sentenced two men to death in Lima.                               | SANCTION
                    """)
    void leavesTheCountOfSomethingElseOut(String sentence, EventType type) {
        assertThat(one(sentence, type).size()).isEqualTo(Size.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    At least 12 people are dead after a shooting at a mosque in Quebec.       | 12
                    The death toll rose to at least 12 after rebels attacked the fort.        | 12
                    The attack left at least 12 people dead in Lima.                          | 12
                    """)
    void countsThoseWhoDiedOfWhatCameBefore(String sentence, int killed) {
        assertThat(one(sentence, EventType.ASSAULT).size().killed()).isEqualTo(new Range(killed, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen stopped a bus, shooting dead nine passengers.                      | 9
                    Rebels detonated a car bomb in Cali last week that wounded nine and killed two men. | 2
                    Peru accused Chile of being behind a shooting in which two guards were killed near Arica. | 2
                    UN: 1,700 killed in Haiti since June                                      | 1700
                    Chile freed 18 men on Monday after a truce that ended a week of fighting which killed 47 people and displaced half a million. | 47
                    A man blew himself up at a club as fans were watching a match, killing four people. | 4
                    A bomber blew himself up at a club in Lima on Friday evening as fans were watching a match, killing four people and wounding 11. | 4
                    Two men were beaten to death by a mob in the market.                      | 2
                    The ministry said four traders had been hacked to death.                  | 4
                    The crowd stoned two suspected thieves to death.                          | 2
                    """)
    void countsThoseWhomTheDeedKilled(String sentence, int killed) {
        assertThat(one(sentence, EventType.ASSAULT).size().killed()).isEqualTo(new Range(killed, killed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jets bombed a market in Lima. At least 34 civilians died.              | 34
                    Two gangs clashed in the port. Three fatalities were reported.         | 3
                    Rebels attacked the fort on Monday. Nine guards and two clerks died, medics said. | 11
                    """)
    void takesTheTollFromASentenceOfItsOwn(String text, int killed) {
        Event event = Coded.events(text).get(0);
        assertThat(event.size().killed().low()).isEqualTo(killed);
        assertThat(event.evidence()).hasSize(2);
        assertThat(event.because().filled())
                .anySatisfy(filled -> assertThat(filled.role()).isEqualTo("size"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A missile hit a market in Lima, killing 12 people.~Rescuers found five bodies on Sunday, raising the number of dead to 17. | 17
                    A missile hit a market in Lima, killing 12 people.~Police later lowered the toll to nine.                                | 9
                    A missile hit a market in Lima, killing 12 people.~The city mourned.~The death toll has climbed past 40.                 | 41
                    A missile hit a market in Lima, killing 12 people.~The death toll could rise to 30.                                      | 12
                    A missile hit a market in Lima, killing 12 people.~The death toll is expected to pass 30.                                | 12
                    A missile hit a market in Lima, killing 12 people.~In Quito the death toll has climbed to 40.                            | 12
                    A missile hit a market in Lima, killing 12 people.~The death toll since the war began has risen to 9,000.                | 12
                    A missile hit a market in Lima, killing 12 people.~The death toll from the flu has risen to 40.                          | 12
                    """)
    void takesTheTollToWhichItMoved(String text, int killed) {
        Event event = Coded.events(text.replace("~", "\n\n")).get(0);
        assertThat(event.size().killed().low()).isEqualTo(killed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The hospital lowered the death toll from the bombing to 62.                                | 62
                    Officials revised the toll from the bombing down to 61.                                    | 61
                    Rescuers found a body in Lima, taking the death toll from Monday's strike to nine.         | 9
                    The confirmed death toll from the attack has topped 70.                                    | 71
                    The attack's death toll now stands at 63.                                                  | 63
                    Two more wounded died in hospital on Monday, bringing the toll from the attack to 66.      | 66
                    A drone strike killed three people in Lima, bringing the death toll this month to 60.      | 3
                    """)
    void aTollIsOfAllSoFar(String sentence, int killed) {
        assertThat(one(sentence, EventType.ASSAULT).size().killed().low()).isEqualTo(killed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jets bombed a market in Lima. More than 900 people have died since the war began.",
                "Jets bombed a market in Lima. Nine people died in a bus accident in Quito.",
                "Jets bombed a market in Lima. Nine officers were among the dead.",
                "Jets bombed a market in Lima. Nine people died nationwide.",
                "Jets bombed a market in Lima.\n\nNine people died.",
                "Jets did not bomb the market. Nine people died."
            })
    void leavesAnotherTollAlone(String text) {
        assertThat(Coded.events(text).get(0).size()).isEqualTo(Size.NONE);
    }

    @Test
    void readsTheNumbersOfAHeadline() {
        Size size =
                one("Nine killed, 20 wounded in Kabul blast", EventType.ASSAULT).size();
        assertThat(size.killed()).isEqualTo(new Range(9, 9));
        assertThat(size.wounded()).isEqualTo(new Range(20, 20));
    }

    @Test
    void givesTheDeadOfAFloodToNobody() {
        assertThat(Coded.events("Floods in Peru kill 95; rebels attack army convoy"))
                .allSatisfy(event -> assertThat(event.size().killed()).isNull());
    }

    @Test
    void leavesTheVictimsOfAMishapAlone() {
        assertThat(Coded.events(
                        "Quake hits northern Peru\n\nA quake hit Peru on Monday. In Lima, 12 people were killed."))
                .isEmpty();
        assertThat(Coded.events(
                        "Rebels attack Lima\n\nRebels attacked Lima on Monday. In Callao, 12 people were killed."))
                .anySatisfy(event -> assertThat(event.size().killed()).isEqualTo(new Range(12, 12)));
    }

    @Test
    void whatCameDownUnderFireKilledAllTheSame() {
        assertThat(Coded.events("Ten people were killed when a bridge in Peru collapsed."))
                .isEmpty();
        assertThat(Coded.events("Ten people were killed when a house collapsed after an air strike in Gaza."))
                .anySatisfy(event -> assertThat(event.size().killed()).isEqualTo(new Range(10, 10)));
    }

    @Test
    void readsAFigureBeforeTheDead() {
        Size size = one("1 dead as police fire on protest in Kenya", EventType.ASSAULT)
                .size();
        assertThat(size.killed()).isEqualTo(new Range(1, 1));
    }

    @Test
    void countsThoseWhoMarchByTheHundred() {
        Size size = one("Police fired tear gas at hundreds of students who marched on parliament.", EventType.PROTEST)
                .size();
        assertThat(size.protesters()).isEqualTo(new Range(200, null));
    }

    @Test
    void givesEachOfTwoDeedsItsOwnCount() {
        String sentence = "Twelve marchers were detained and four officers were wounded.";
        Size arrest = one(sentence, EventType.COERCE).size();
        assertThat(arrest.arrested()).isEqualTo(new Range(12, 12));
        assertThat(arrest.wounded()).isNull();
        assertThat(one(sentence, EventType.ASSAULT).size().wounded()).isEqualTo(new Range(4, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The raid left nine soldiers dead, among them two officers.        | 9
                    The raid killed nine soldiers, including two officers.            | 9
                    The raid killed nine soldiers and two officers.                   | 11
                    """)
    void countsWhoIsAmongTheCountedOnce(String sentence, int killed) {
        Range range = one(sentence, EventType.ASSAULT).size().killed();
        assertThat(range).isEqualTo(new Range(killed, killed));
    }

    private static Event one(String sentence, EventType type) {
        return Coded.events(sentence).stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in: " + sentence));
    }
}
