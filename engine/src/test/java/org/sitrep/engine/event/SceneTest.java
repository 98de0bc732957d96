package org.sitrep.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;

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
    void whereTheNextSideOfTheStoryIsIsAnotherPlace() {
        assertThat(places("Havana: Police arrested three activists in Santiago."))
                .containsExactly("Santiago");
        assertThat(places("Gunmen attacked a bus on the Quetta-Karachi highway near Khuzdar."))
                .containsExactly("Khuzdar");
        assertThat(places("Students marched to mark the anniversary of the massacre in Sharpeville."))
                .isEmpty();
        assertThat(places("The officer was arrested in 2019 and faces charges over the murders of nuns in Asmara."))
                .isEmpty();
    }

    @Test
    void namesTheTownOfASecondSite() {
        assertThat(places("The army captured Aleppo and the nearby town of Azaz."))
                .containsExactly("Aleppo", "Azaz");
        assertThat(places("Rebels shelled the towns of Aleppo and a factory in Azaz."))
                .containsExactly("Aleppo", "Azaz");
    }

    @Test
    void theBuildingCountsNotItsTown() {
        assertThat(places("Police patrolled outside Nairobi's Al-Zunqul hospital."))
                .containsExactly("Al-Zunqul");
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
    void whereWordsAreSpokenIsNotWhereWhatTheyTellHappened() {
        String scene = "A bomb went off in Kandahar on Monday. ";
        assertThat(arrestedIn(scene + "Officials in Kabul said two men were arrested."))
                .isEqualTo("-");
        assertThat(arrestedIn(scene + "Police said in Kabul that two men were arrested."))
                .isEqualTo("-");
        assertThat(arrestedIn(scene + "Residents in Spin Boldak said two men were arrested."))
                .isEqualTo("Spin Boldak");
        assertThat(arrestedIn("Officials in Kabul said two men were arrested.")).isEqualTo("Kabul");
    }

    private static String arrestedIn(String text) {
        return Coded.events(text).stream()
                .filter(event -> event.trigger().in(text).equals("arrested"))
                .flatMap(event -> event.because().filled().stream())
                .filter(filled -> filled.role().equals("place"))
                .map(filled -> filled.span().in(text))
                .findFirst()
                .orElse("-");
    }

    @Test
    void whoDoesSomethingElseMeanwhileIsNoPlace() {
        assertThat(places("Houthi attacks went on, with Russia and China abstaining."))
                .isEmpty();
    }

    @Test
    void whoIsAddressedIsNotWhereOrWhence() {
        assertThat(Coded.events("The presidents of France and Peru called for a ceasefire."))
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isNull());
        assertThat(Coded.events("Peru accused Chile of lying and said that one civilian had been killed."))
                .allSatisfy(event -> assertThat(event.place()).isNull());
    }

    @Test
    void townsAmongTownsAreNoPersons() {
        String text = "The rebels seized Kunduz, Sar-e Pul and Taloqan on Sunday.";
        assertThat(Coded.code(text).actors().all())
                .noneMatch(actor -> actor.name().startsWith("Sar"));
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
                    Israeli settlers from Yitzhar burned two cars in Huwara. | Huwara
                    Fighters from Aleppo attacked a checkpoint near Homs. | Homs
                    Two peacekeepers (Togo) were killed near Gao. | Gao
                    Gunmen shot dead two workers from China in Quetta. | Quetta
                    Three civilians from Niger were kidnapped by bandits in Kebbi State, near the border with Niger. | Kebbi State
                    Militants ambushed a convoy travelling from Niamey to Dosso near Birni N'Gaouré. | Birni N'Gaouré
                    Bandits attacked a bus from Kaduna to Abuja near Rijana. | Rijana
                    In Kidal region, soldiers arrested 17 men in Tin-Essako. | Tin-Essako
                    A ship was attacked 75 nautical miles southwest of Aden (position 12°18'N 044°05'E). | 12°18'N 044°05'E
                    Rebels killed six villagers in Mambasa territory, in eastern Congo's Ituri province. | Mambasa
                    Gunmen attacked the Carrefour-Feuilles neighbourhood of Port-au-Prince. | Carrefour-Feuilles
                    A mine killed four soldiers on the Goma-Sake axis. | Goma
                    Ukrainian forces shelled Horlivka. | Horlivka
                    Pirates attacked a ship at 04°12'N 003°18'E, 40 nm off Lagos. | 04°12'N 003°18'E
                    """)
    void isWhereItHappenedNotWherePeopleAreFrom(String sentence, String place) {
        assertThat(places(sentence)).first().isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Iran seized a tanker near Qeshm in the Strait of Hormuz.                          | Qeshm
                    Pirates kidnapped three sailors in the Gulf of Guinea.                            | Gulf of Guinea
                    The envoy flew from Kigali to Kinshasa.                                           | Kinshasa
                    The envoy arrived in Kigali.                                                      | Kigali
                    In Cox's Bazar, a man was stabbed to death at the Kutupalong camp.                | Kutupalong
                    """)
    void isTheNarrowerOrWhereOneArrives(String sentence, String place) {
        assertThat(places(sentence)).first().isEqualTo(place);
    }

    @Test
    void anEarlierDeedHasAnotherScene() {
        List<Event> events = Coded.events("The attack came a day after the army raided a hideout in Khagrachhari.");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).place()).isNull();
        assertThat(events.get(1).place()).isNotNull();
    }

    @Test
    void aSceneIsLeftWhereTheNextSentenceIsElsewhere() {
        List<Event> left = Coded.events("Nine men were stabbed in Khayelitsha on 3 May 2025."
                + " A fire in a factory in Narayanganj burned for hours. Police arrested the owner on 4 May 2025.");
        assertThat(left.get(left.size() - 1).place()).isNull();
        List<Event> same = Coded.events("Nine men were stabbed in Khayelitsha on 3 May 2025."
                + " A fire burned for hours. Police arrested the owner on 4 May 2025.");
        assertThat(same.get(same.size() - 1).place()).isNotNull();
    }

    @Test
    void namesBothEndsOfARoad() {
        assertThat(places("A mine killed two soldiers between Gossi and Hombori."))
                .containsExactly("Gossi", "Hombori");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen attacked an army base in Baidoa on 14 November 2025. Seven soldiers were killed. | 2025-11-14
                    Bandits abducted 14 farmers near Tsafe on 13 November 2025. Three of the captives were released on 16 November 2025. | 2025-11-16
                    Bandits abducted 14 farmers near Tsafe on 13 November 2025. Three captives were later released. | -
                    Protesters rallied in Kampala on 3 May 2025. Police arrested nine demonstrators. | 2025-05-03
                    A bomb exploded in Quetta on 3 May 2025. Two workers from China were wounded. | 2025-05-03
                    A ship was attacked off Lagos on 3 May 2025. The nine crew, from India and Peru, were taken hostage. | 2025-05-03
                    """)
    void whatAParagraphTellsFurtherIsOfTheSameScene(String text, String date) {
        List<Event> events = Coded.events(text);
        assertThat(events).hasSize(2);
        assertThat(events.get(1).place()).isNotNull().isEqualTo(events.get(0).place());
        assertThat(events.get(1).date()).isEqualTo(date.equals("-") ? null : date);
    }

    @Test
    void aTollIsOfTheSceneRightBefore() {
        List<Event> events =
                Coded.events("Troops shelled Azaz. In Homs, a drone struck a minibus. Four passengers were wounded.");
        assertThat(events).hasSize(3);
        assertThat(events.get(2).place()).isNotNull().isEqualTo(events.get(1).place());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen attacked a base in Baidoa on 14 November 2025. Elsewhere, four people were kidnapped.
                    Gunmen attacked a base in Baidoa on 14 November 2025. In October 2025, 30 people were killed in a similar attack.
                    Gunmen attacked a base in Baidoa on 14 November 2025. Since 2020, 900 people have been killed.
                    Russia shelled Kupiansk on 14 November 2025. Israel killed nine fighters.
                    Gunmen attacked a base in Baidoa on 14 November 2025. At least 150 people were wounded across the country.
                    """)
    void anotherSceneIsNotCarriedOver(String text) {
        List<Event> events = Coded.events(text);
        assertThat(events).hasSizeGreaterThan(1);
        assertThat(events.get(events.size() - 1).place()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Between 13 and 15 November 2025, clashes killed nine people in Homs. | 2025-11-13/2025-11-15
                    On 12 and 13 November 2025, drones hit silos in Izmail. | 2025-11-12/2025-11-13
                    14NOV2025: Gunmen attacked a convoy in Mopti. | 2025-11-14
                    17 November 2025, 14:20: Armed men attacked a clinic in Tillaberi. | 2025-11-17
                    In the second week of November 2025, gunmen abducted three priests in Kaduna. | 2025-11
                    At 0545 hrs on 12 November 2025, gunmen attacked a checkpoint near Menaka. | 2025-11-12
                    """)
    void isDatedByThePeriodOrTheLabelOfANote(String text, String date) {
        assertThat(Coded.events(text)).extracting(Event::date).containsExactly(date);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rebels killed nine men near Bankass. "Troops burned our houses," a villager told Reuters in Bamako.  | burned
                    Rebels killed nine men near Bankass. A monk told Reuters in Bamako that troops shot two teachers.     | shot
                    Rebels killed nine men near Bankass. An officer told reporters in Bamako that troops shot two rebels. | shot
                    Rebels killed nine men near Bankass. Speaking in Bamako, an officer said troops shot two rebels.      | shot
                    Rebels killed nine men near Bankass. A doctor at a hospital in Mopti said troops shot two teachers.   | shot
                    """)
    void whereSomebodySaysSoIsNotTheScene(String text, String trigger) {
        assertThat(Coded.events(text))
                .filteredOn(event -> event.trigger().in(text).equals(trigger))
                .singleElement()
                .satisfies(event -> assertThat(event.because().filled())
                        .noneMatch(filled -> filled.role().equals("place")));
    }

    @Test
    void theTollOfABombingLeavesItsTown() {
        assertThat(places("The death toll from the Peshawar bombing climbed past 40 on Sunday."))
                .containsExactly("Peshawar");
    }

    @Test
    void aTownInARegionIsTheScene() {
        String text = "In the occupied West Bank, soldiers demolished homes in the Nur Shams camp near Tulkarm.";
        assertThat(places(text)).containsExactly("Nur Shams");
    }

    @Test
    void whereOthersDidSomethingBeforeIsNotTheScene() {
        String text = "The protests began on Monday after the president dismissed the governor of Cusco.";
        assertThat(Coded.events(text))
                .filteredOn(event -> event.type() == EventType.PROTEST)
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isNull());
    }

    @Test
    void wherePeopleFleeToIsNotWhereTheyAreDrivenOut() {
        assertThat(Coded.events("The clashes displaced some 4,000 people towards Pinga and Goma."))
                .filteredOn(event -> "deport".equals(event.mode()))
                .allSatisfy(event -> assertThat(event.place()).isNull());
    }

    @Test
    void thereWereClashesWhereTheyWere() {
        assertThat(places("There was heavy fighting near the airport in Gao on Monday."))
                .containsExactly("Gao");
        assertThat(Coded.events("There is a fight over the budget.")).isEmpty();
    }

    @Test
    void whoseOfficeItIsAndWhereForcesGoIsNotTheScene() {
        assertThat(places("The death toll from the fighting rose to 21, the governor of North Kivu said."))
                .isEmpty();
        assertThat(places("M23 fighters withdrew towards Mweso.")).isEmpty();
        assertThat(places("M23 fighters withdrew from Mweso.")).containsExactly("Mweso");
    }

    @Test
    void fightingIsReportedWhereItIs() {
        assertThat(places("Clashes were reported in the western outskirts of Aleppo."))
                .containsExactly("Aleppo");
        assertThat(Coded.events("Clashes were reported by the agency.")).isEmpty();
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

    @Test
    void whereATruceWasSignedIsNotWhereItIsBroken() {
        assertThat(Coded.events("Thai and Lao troops exchanged fire in breach of a truce signed in Kuala Lumpur."))
                .filteredOn(event -> event.type() == EventType.ASSAULT)
                .singleElement()
                .satisfies(event -> assertThat(event.place()).isNull());
        assertThat(places("Gunmen killed nine people at a rally held in Lima.")).containsExactly("Lima");
    }

    @Test
    void whoCriticisesIsFarAway() {
        assertThat(places("A court granted bail to the bishop in a case that drew criticism from the United States."))
                .isEmpty();
    }

    @Test
    void howLongSomethingLastsDatesNothing() {
        String text = "Peru on Monday closed the port for 60 days after gunmen killed eight dock workers.";
        assertThat(Coded.code(text).events())
                .filteredOn(event -> event.type() == EventType.ASSAULT)
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isNull());
    }

    @Test
    void theStateOfALegislatorIsNotWhereHeSpoke() {
        Coded.Result result = Coded.code("Sen. Jack Reyes, D-R.I., met reporters on Monday.");
        assertThat(result.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.place()).isNull());
    }
}
