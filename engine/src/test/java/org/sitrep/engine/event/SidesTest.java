package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Range;

/** Who acts and who receives, where the words that say so stand away from the verb. */
class SidesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Three people were killed in police firing in the old town.    | police           | Three people
                    Five workers were wounded in an army raid on the mill.        | army             | Five workers
                    Eleven civilians were hurt in a drone strike by the alliance. | alliance         | Eleven civilians
                    Two bandits were killed in an encounter with the police.      | police           | Two bandits
                    Six students were injured when police opened fire.            | police           | Six students
                    Nine people died in police firing.                            | police           | Nine people
                    """)
    void takesTheDoerFromWhatDidIt(String sentence, String actor, String recipient) {
        Coded.Result result = Coded.code(sentence);
        assertThat(result.events()).hasSize(1);
        Event event = result.events().get(0);
        assertThat(names(result, event.actor())).containsExactly(actor);
        assertThat(names(result, event.recipient())).containsExactly(recipient);
    }

    @Test
    void whoSaysItIsMeantByIt() {
        Coded.Result result = Coded.code("The rebels said they had left Goma; the army said it had killed 40 bandits.");
        assertThat(result.events())
                .filteredOn(event -> event.type() == EventType.ASSAULT)
                .singleElement()
                .satisfies(event -> assertThat(names(result, event.actor())).containsExactly("army"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Peru threatened to open a new front in its war with Chile.                    | Peru         | Chile
                    The workers' party issued a note urging Peru to stop.                         | workers' party | Peru
                    Serbia rejected an invitation to attend a meeting of Kosovo ministers.        | Serbia       | Kosovo ministers
                    The rebels gave the mayor two days to hand over his weapons.                  | rebels       | mayor
                    Officials sealed the newspaper's office and later searched it.                | Officials    | newspaper's office
                    A lawyer for the union, which has sued the ministry, spoke.                   | union        | ministry
                    The militia said it was behind the bombing of the ministry.                     | militia      | ministry
                    The rebels said the army used live ammunition against marchers.               | army         | marchers
                    Peru strikes kill ten rebels in Goma, medics say                              | Peru         | ten rebels
                    Haiti gang attack on hospital leaves 14 dead                                  | gang         | hospital
                    The army said three clerks had died and blamed Kosovo.                        | army         | Kosovo
                    Serbia rejected an offer from Kosovo.                                         | Serbia       | Kosovo
                    The mayor calls for Chile to end the blockade.                                | mayor        | Chile
                    The aid group said the dam had burst and blamed the Chilean army.             | aid group    | Chilean army
                    The mayor said shops had been looted and accused the army.                    | mayor        | army
                    Neighbours saw three boys on the bridge throwing stones at soldiers.          | three boys   | soldiers
                    The video shows officers beating a student.                                   | officers     | a student
                    Protester shot dead by police in Lima.                                        | police       | Protester
                    The African Union suspended Mali.                                             | African Union | Mali
                    Mali condemned the killing of two miners by the Chadian army.                 | Mali         | Chadian army
                    Nurses protested against the arrest of a doctor by the army.                  | Nurses       | army
                    The Taliban claimed responsibility for the attack on Kabul police.            | Taliban      | Kabul police
                    Kenya said it would not negotiate with the Somali rebels.                     | Kenya        | Somali rebels
                    Mali was involved in the killing of opposition leader Ahmed Diallo.           | Mali         | Ahmed Diallo
                    Police used pepper spray to stop marchers from storming the hall.             | Police       | marchers
                    Belarus was angry after Poland recalled its ambassador from Minsk.            | Poland       | Belarus
                    Norway agreed to provide two million dollars of aid for Kenya.                | Norway       | Kenya
                    Ana Diaz, an independent who had accused the ministry, spoke on Monday.       | Ana Diaz     | ministry
                    Norway gave Kenya twenty million dollars in aid.                              | Norway       | Kenya
                    Germany sent Chad 40 million euros for schools.                               | Germany      | Chad
                    A bomb detonated by the rebels against a Chadian convoy wounded two.          | rebels       | a Chadian convoy
                    The bloc imposed sanctions, including asset freezes, on the Burmese generals. | bloc         | Burmese generals
                    Russian missiles destroyed a depot of the Ukrainian army.                     | Russia       | Ukrainian army
                    Peru summoned the Chilean envoy and the union's chief, Ana Diaz, warned of a strike. | Peru   | Chilean envoy
                    Peru denied Chilean charges that it funds the rebels.                         | Peru         | Chile
                    Houthi forces shelled the Saudi army near Taiz from the east on Wednesday.    | Houthis      | Saudi army
                    Kenya's president dismissed army chief Musa Bello on Friday.                  | Kenya's president | Musa Bello
                    Peru banned imports of Chilean seafood.                                       | Peru         | Chile
                    Two policemen were killed in fighting with the Taliban in Panjshir on Sunday. | Taliban      | Two policemen
                    Chile's defence ministry denied that its forces had fired on the crowd.       | its forces   | crowd
                    Bolivian troops clear protest camp in Oruro                                   | Bolivian troops | protest camp
                    The chief of staff wrote to the governor asking him to resign.                | chief of staff | governor
                    Thai F-16s bombed Cambodian troops in the hills.                              | Thai F-16s   | Cambodian troops
                    """)
    void takesWhomItConcernsFromWhatIsPromised(String sentence, String actor, String recipient) {
        Coded.Result result = Coded.code(sentence);
        Event event = result.events().get(0);
        assertThat(names(result, event.actor())).containsExactly(actor);
        assertThat(names(result, event.recipient())).containsExactly(recipient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mortar fire wounded four Chilean soldiers in the hills.      | four Chilean soldiers
                    Rocket fire from the valley killed two people.               | two people
                    Weeks of fighting in the hills have killed 200 people.       | 200 people
                    """)
    void takesWhomFireHitAndNobodyForItsDoer(String sentence, String recipient) {
        Coded.Result result = Coded.code(sentence);
        Event event = result.events().get(0);
        assertThat(event.type()).hasToString("ASSAULT");
        assertThat(event.actor()).isEmpty();
        assertThat(names(result, event.recipient())).containsExactly(recipient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Peru's president met with King Pedro in Quito to discuss the crisis.          | president | Pedro
                    Peru's president met with the foreign minister of Chile in Quito on Monday.   | president | foreign minister
                    """)
    void thoseWhoMeetAreBothNamed(String sentence, String one, String other) {
        Coded.Result result = Coded.code(sentence);
        Event event = result.events().get(0);
        List<String> names = names(result, event.actor());
        assertThat(names).hasSize(2);
        assertThat(names.get(0)).contains(one);
        assertThat(names.get(1)).contains(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Officers seized power in Gabon. Gabon's borders were closed. Germany suspended all military aid. | Germany   | SANCTION
                    Gabon's army arrested Gabon's president. The European Union halted budget support.     | European Union | SANCTION
                    Gabon closed its border. Police in Gabon held former minister Jean Mba. France broke off diplomatic relations. | France | SANCTION
                    """)
    void measureThatNamesNobodyMeetsTheStateSpokenOf(String text, String actor, String type) {
        Coded.Result result = Coded.code(text);
        Event last = result.events().getLast();
        assertThat(last.type()).hasToString(type);
        assertThat(names(result, last.actor())).containsExactly(actor);
        assertThat(last.recipient())
                .hasSize(1)
                .allSatisfy(id -> assertThat(result.actors().all())
                        .filteredOn(one -> one.id().equals(id))
                        .allSatisfy(one -> assertThat(one.country()).isEqualTo("GAB")));
    }

    @Test
    void measureThatNamesNobodyIsNoneWhereNoStateIsSpokenOf() {
        assertThat(Coded.types("Germany suspended all military aid.")).isEmpty();
    }

    @Test
    void partiesOfACommonDeedNeedNobodyElse() {
        Coded.Result result = Coded.code("Peru and Chile began joint exercises off the coast.");
        assertThat(result.events()).hasSize(1);
        assertThat(names(result, result.events().getFirst().actor())).containsExactly("Peru", "Chile");
        assertThat(result.events().getFirst().recipient()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ghana thanked Kenya for sending food to the refugees.             | AID    | Kenya
                    Kenya announced the capture of the town of Baidoa by Somali rebels. | COERCE | Somali rebels
                    Police announced the arrest of three Chadian rebels.              | COERCE  | Police
                    The court ruled that the arrest was unlawful and ordered the release of Ana Diaz. | RETREAT | court
                    The militia said the decision was wrong and demanded a recount.   | REQUEST | militia
                    Soldiers arrested former Chadian prime minister Ana Diaz inside a court building. | COERCE | Soldiers
                    Clashes broke out between police and students who had demanded a recount. | REQUEST | police, students
                    Police shot at youths who sought to enter the depot, wounding six. | ASSAULT | Police
                    """)
    void whoDidItIsNotWhoIsNamedFirst(String sentence, String type, String actor) {
        Coded.Result result = Coded.code(sentence);
        assertThat(result.events())
                .filteredOn(event -> event.type().toString().equals(type))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(names(result, event.actor())).containsExactly(actor.split(", ")));
    }

    @Test
    void nobodyArrestsHimself() {
        Coded.Result result =
                Coded.code("During an operation to arrest the gunmen, the gunmen opened fire on the officers.");
        assertThat(result.events())
                .filteredOn(event -> event.type() == EventType.COERCE)
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void theChargeIsTheirsWhoWereArrested() {
        Coded.Result result =
                Coded.code("Brazilian police arrested five men on Monday accused of plotting to kill the president.");
        assertThat(result.events())
                .filteredOn(event -> event.type() == EventType.ACCUSE)
                .allSatisfy(
                        event -> assertThat(names(result, event.recipient())).containsExactly("five men"));
    }

    @Test
    void whoStopsAPlotDoesNotPlot() {
        Coded.Result result = Coded.code("Police arrested five over a plot to kill the president of Brazil.");
        assertThat(result.events())
                .filteredOn(event -> event.type() == EventType.ASSAULT)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void nobodyIsFoughtByWhatHeSetsOff() {
        Coded.Result result = Coded.code(
                "Soldiers arrested the premier, setting off clashes between police and students in several cities.");
        assertThat(result.events())
                .filteredOn(event -> event.type() == EventType.ASSAULT)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.recipient()).isEmpty());
    }

    @Test
    void whoIsHeldOverAKillingIsNotWhoWasKilled() {
        Coded.Result result = Coded.code(
                "Three held over killing of councillor\n\nPolice named the dead as Maria Santos, a councillor.");
        assertThat(result.events().getFirst().type()).isEqualTo(EventType.COERCE);
        assertThat(names(result, result.events().getFirst().recipient())).doesNotContain("Maria Santos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Chilean and Peruvian troops traded fire on Friday, each accusing the other of shooting first. | accusing
                    The army of Chile and the rebels each accused the other of breaking the truce.                | accused
                    Rwanda and Burundi closed the road, each blaming the other.                                   | blaming
                    """)
    void eachOfTwoAccusesTheOther(String sentence, String trigger) {
        Coded.Result result = Coded.code(sentence);
        Event event = result.events().stream()
                .filter(each -> each.trigger().in(sentence).equals(trigger))
                .findFirst()
                .orElseThrow();
        assertThat(event.actor()).hasSize(2);
        assertThat(event.recipient()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Peru and Chile's government have agreed to extend a truce. | Peru   | Chile's government
                    Peru, Chilean rebels agree to extend truce                 | Peru   | Chilean rebels
                    Sudan, Egypt sign water deal                               | Sudan  | Egypt
                    Sudan and Egypt, which invaded Chad in 1998, deny it.      | Sudan  | Egypt
                    """)
    void countsTheSidesAsTheVerbDoes(String sentence, String one, String other) {
        Coded.Result result = Coded.code(sentence);
        assertThat(names(result, result.events().get(0).actor())).containsExactly(one, other);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Gaza hospital strike kills 12
                    Niger bandit raid kills nine villagers.
                    Kabul mosque bombing kills nine
                    """)
    void whatWasHitAndWhoseCountryItWasDidNothing(String sentence) {
        assertThat(Coded.events(sentence))
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void weaponsAreNobody() {
        assertThat(Coded.events("Residents heard artillery fire at dawn."))
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rebels took the airport from government troops.            | Rebels | government troops
                    Militants seized the bridge from the army.                 | Militants | army
                    """)
    void takesWhoHeldThePlaceAsTheSideThatLostIt(String sentence, String actor, String recipient) {
        Coded.Result result = Coded.code(sentence);
        assertThat(result.events()).hasSize(1);
        Event event = result.events().get(0);
        assertThat(names(result, event.actor())).containsExactly(actor);
        assertThat(names(result, event.recipient())).containsExactly(recipient);
    }

    @Test
    void meetsThoseWithWhomItIsDone() {
        Coded.Result result = Coded.code("The minister met to plot strategy with two generals.");
        assertThat(names(result, result.events().getFirst().actor())).containsExactly("minister", "two generals");
    }

    @Test
    void holdsNothingAgainstTheVictim() {
        Coded.Result result = Coded.code("The bishop condemned the killing of two Kenyans.");
        assertThat(result.events().getFirst().recipient()).isEmpty();
    }

    @Test
    void countsWhatIsMadeByTheScore() {
        Event event = Coded.events("Police made dozens of arrests in Lima.").getFirst();
        assertThat(event.size().arrested()).isEqualTo(new Range(24, null));
    }

    @Test
    void doesNotTakeTheTroopsThatAreSentAsWhomTheyAreSentAgainst() {
        Coded.Result result = Coded.code("Chad deployed troops near the lake.");
        assertThat(result.events()).hasSize(1);
        assertThat(result.events().get(0).recipient()).isEmpty();
    }

    @Test
    void doesNotTakeWhatWasHitAsWhoDidIt() {
        Coded.Result result = Coded.code("Bombings on churches that killed 90 people shocked the country.");
        assertThat(result.events()).isNotEmpty();
        assertThat(result.events())
                .allSatisfy(event -> assertThat(event.actor()).isEmpty());
    }

    @Test
    void leavesTheDeedToWhoDidItWhereItIsOnlyTold() {
        Coded.Result result = Coded.code("The minister told reporters that the raid on the fort had failed.");
        assertThat(result.events()).hasSize(1);
        assertThat(result.events().get(0).actor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Chad and Niger clashed on Friday. The two countries agreed to a ceasefire.   | Chad  | Niger
                    Chad clashed with Niger on Friday. Both sides agreed to a ceasefire.         | Chad  | Niger
                    Chad and Niger clashed. Mali offered help, and the rivals agreed to a truce. | Chad  | Niger
                    Chad and Niger met on Monday. They agreed to withdraw their troops.          | Chad  | Niger
                    """)
    void theTwoAreThoseNamedTogetherLast(String text, String one, String other) {
        Coded.Result result = Coded.code(text);
        Event last = result.events().get(result.events().size() - 1);
        assertThat(names(result, last.actor())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aRivalIsNotWhoseRivalHeIs() {
        Coded.Result result =
                Coded.code("Senator Rodrigo Paz won the vote in Bolivia. His rival, Jorge Quiroga, conceded defeat.");
        Event last = result.events().get(result.events().size() - 1);
        assertThat(names(result, last.actor())).containsExactly("Jorge Quiroga");
    }

    @Test
    void whatOthersDidAYearBeforeIsNotHowSomebodyWasKilled() {
        Coded.Result result = Coded.code(
                "Eight people were killed in protests across Kenya on Monday, a year after demonstrators stormed parliament.");
        assertThat(names(result, result.events().get(0).actor())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Norway imposed sanctions on two firms for arming the rebels.              | arming     | two firms         | rebels
                    Mali said its troops had repelled an assault by the rebels, killing six of them. | killing | Mali        | rebels
                    He quit on Monday as fighting between the army and the rebels spread.     | fighting   | army, rebels      | -
                    President Ana Ruiz won the vote, and her rival Emil Noor accused her of fraud. | accused | Emil Noor      | Ana Ruiz
                    Police shot dead protesters during the vote.                              | shot       | Police            | protesters
                    Paris expelled two Malian diplomats.                                      | expelled   | Paris             | two Malian diplomats
                    The junta expelled two French embassy employees.                          | expelled   | junta             | two French embassy employees
                    Peru's army retook the town from the rebels.                              | retook     | Peru's army       | rebels
                    """)
    void theTreeMayHideWhoDoesIt(String text, String trigger, String actors, String recipients) {
        Coded.Result result = Coded.code(text);
        Event event = result.events().stream()
                .filter(each -> each.trigger().in(text).contains(trigger))
                .findFirst()
                .orElseThrow();
        assertThat(String.join(", ", names(result, event.actor()))).isEqualTo(actors);
        assertThat(String.join(", ", names(result, event.recipient()))).isEqualTo(recipients == null ? "" : recipients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rebels attacked the village, killing four people and kidnapping nine. | 2
                    Gunmen raided three villages on Monday, abducting 50 women.           | 2
                    The cartel kidnapped and killed two journalists.                      | 1
                    """)
    void thoseTakenAreAnEventOfTheirOwn(String text, int events) {
        assertThat(Coded.events(text)).hasSize(events);
    }

    @Test
    void aSuspicionIsNoDeedOfThePolice() {
        Coded.Result result = Coded.code("Police arrested five men on suspicion of attacking a NATO patrol.");
        assertThat(result.events())
                .allSatisfy(event -> assertThat(event.type().name()).isEqualTo("COERCE"));
    }

    @Test
    void whoIsOnTrialIsAccused() {
        Coded.Result result = Coded.code("Riek Machar went on trial on Monday.");
        assertThat(result.events()).hasSize(1);
        assertThat(result.events().get(0).actor()).isEmpty();
        assertThat(names(result, result.events().get(0).recipient())).containsExactly("Riek Machar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nurses gathered in Lima demanding the release of Jorge Diaz.  |
                    Norway called on Chad to release all political prisoners.     | Chad
                    """)
    void whoeverIsToBeFreedIsNotAsked(String sentence, String asked) {
        Coded.Result result = Coded.code(sentence);
        Event request = result.events().stream()
                .filter(event -> event.type().toString().equals("REQUEST"))
                .findFirst()
                .orElseThrow();
        assertThat(names(result, request.recipient())).isEqualTo(asked == null ? List.of() : List.of(asked));
    }

    @Test
    void aCountryIsWhereABombingWas() {
        Coded.Result result = Coded.code("Twelve dead in Pakistan bombing");
        assertThat(result.events().get(0).actor()).isEmpty();
        Coded.Result other = Coded.code("The Israel bombing of Gaza went on.");
        assertThat(names(other, other.events().get(0).actor())).containsExactly("Israel");
    }

    @Test
    void aKingIsNoEmir() {
        Coded.Result result = Coded.code("Before a summit with the emir, the king freed nine prisoners.");
        Event freed = result.events().stream()
                .filter(event -> event.type().name().equals("RETREAT"))
                .findFirst()
                .orElseThrow();
        assertThat(names(result, freed.actor())).containsExactly("king");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The premier left Kampala after talks with the Peruvian president.        | premier, Peruvian president
                    We will not yield, the minister said during a meeting with union leaders. | minister, union leaders
                    In a phone call with the Peruvian president, the mayor urged restraint.  | Peruvian president, mayor
                    The government reported progress in talks with the rebels.               | government, rebels
                    Emerging from a meeting with the king, the opposition leader was silent. | king, opposition leader
                    """)
    void joinsThoseWhoMeetOnTheWay(String sentence, String sides) {
        Coded.Result result = Coded.code(sentence);
        Event meeting = result.events().stream()
                .filter(event -> event.type().name().equals("CONSULT"))
                .findFirst()
                .orElseThrow();
        assertThat(names(result, meeting.actor())).containsExactlyInAnyOrder(sides.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The army retook the base a day after militants seized it.              | COERCE, COERCE
                    The rebels entered the town on Monday and captured it.                 | COERCE
                    Gunmen stormed a prison near the coast. Later they set it on fire.     | ASSAULT, ASSAULT
                    The navy spotted a tanker and boarded it.                              | COERCE
                    The embassy was surrounded by a crowd, which then burned it.           | COERCE, ASSAULT
                    The guild signed the treaty in 2015 and has now withdrawn from it.     | SUPPORT, SANCTION
                    The composer wrote a sonata and destroyed it.                          |
                    """)
    void knowsWhatThingItStandsFor(String text, @org.jspecify.annotations.Nullable String types) {
        assertThat(Coded.events(text))
                .extracting(event -> event.type().name())
                .containsExactly(types == null ? new String[0] : types.split(", "));
    }

    private static List<String> names(Coded.Result result, List<String> ids) {
        return result.actors().all().stream()
                .filter(actor -> ids.contains(actor.id()))
                .map(Actor::name)
                .toList();
    }
}
