package org.sitrep.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.knowledge.Table;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;

class StateStageTest {
    private static List<State> states(String text) {
        return Coded.code(text).states();
    }

    private static List<State> ofWords(String text) {
        return states(text).stream()
                .filter(state -> !state.kind().equals("holds_office"))
                .toList();
    }

    static List<Table.Row> examples() {
        return Knowledge.standard().table("rules/state/senses.tsv").rows();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsEachSenseInItsExample(Table.Row row) {
        assertThat(states(row.get("example"))).as(row.toString()).anySatisfy(state -> {
            assertThat(state.kind()).isEqualTo(row.get("kind"));
            assertThat(state.object()).isNotNull();
            assertThat(state.status())
                    .isEqualTo(StateStatus.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels may seize Goma.",
                "The rebels tried to take Goma.",
                "The army will retake Goma on Friday.",
                "If the rebels take Goma, the government will fall.",
                "The army did not capture Goma.",
                "The general called for resistance against the Taliban.",
                "The opposition urged resistance to the junta.",
                "The minister took a train to Goma.",
                "The court took up the case of Kenya.",
                "Prices fell to a record low in Kenya.",
                "The team lost to Ghana.",
                "The bank holds shares in Kenya.",
                "The champions hold the title.",
                "The judge seized the moment.",
                "The engineer controls the lights.",
                "The film captures life in Cairo.",
                "He heads home on Monday.",
                "The road leads to Mosul.",
                "Doctors control the disease in Uganda.",
                "Prices are under control in Goma.",
                "The army claimed victory in Goma.",
                "The fall of prices hurt Goma.",
                "The government announced the capture of a rebel leader in Goma.",
                "The army plans to occupy Goma.",
                "The court ruled in favour of Kenya.",
                "The festival was held in Goma.",
                "The ministry held Chad responsible for the attack."
            })
    void findsNoStateWhereWordsMislead(String sentence) {
        assertThat(ofWords(sentence)).as(sentence).isEmpty();
    }

    @Test
    void datesTheBeginningOfControl() {
        State state = ofWords("The rebels seized the city of Goma on Monday.").get(0);
        assertThat(state.from()).isEqualTo("2021-08-23");
        assertThat(state.to()).isNull();
    }

    @Test
    void datesTheEndOfControl() {
        State state = ofWords("The army lost the city of Goma on Monday.").get(0);
        assertThat(state.to()).isEqualTo("2021-08-23");
        assertThat(state.from()).isNull();
    }

    @Test
    void takesASpeakersWordForNoMoreThanAClaim() {
        assertThat(ofWords("The rebels said they had seized the city of Goma."))
                .extracting(State::status)
                .containsExactly(StateStatus.CLAIMED);
    }

    @Test
    void keepsADenialApart() {
        assertThat(ofWords("The army denied that the rebels had captured the city of Goma."))
                .extracting(State::status)
                .containsExactly(StateStatus.DENIED);
    }

    @Test
    void whoDeniesALossClaimsToHoldOn() {
        assertThat(ofWords("The rebels denied that they had lost the city of Goma."))
                .extracting(State::status)
                .containsExactly(StateStatus.CLAIMED);
        assertThat(ofWords("The army could not confirm that the rebels held the city of Goma."))
                .isEmpty();
    }

    @Test
    void mostOfATownIsTheTownAndAPartIsNot() {
        assertThat(ofWords("The rebels control most of the city of Goma."))
                .extracting(State::status)
                .containsExactly(StateStatus.HOLDS);
        assertThat(ofWords("The rebels claim to control all of the city of Goma."))
                .extracting(State::status)
                .containsExactly(StateStatus.CLAIMED);
        assertThat(ofWords("The rebels control parts of the city of Goma.")).isEmpty();
    }

    @Test
    void eachOfSeveralTownsIsHeld() {
        assertThat(ofWords("The rebels seized the cities of Goma and Bukavu in Congo."))
                .hasSize(2);
    }

    @Test
    void theTownIsTheLastOneToldOfEvenIfNoListHasIt() {
        CodedRecord record = Coded.code(
                "The rebels marched from Goma to the village of Kalembo. The army said it held the village.");
        assertThat(record.states())
                .singleElement()
                .satisfies(state -> assertThat(record.places())
                        .filteredOn(place -> place.id().equals(state.object()))
                        .extracting(Place::name)
                        .containsExactly("Kalembo"));
    }

    @Test
    void findsTheNameOfTheCity() {
        CodedRecord record =
                Coded.code("The rebels marched into Goma at dawn. They took control of the city within hours.");
        List<String> controlled = new ArrayList<>();
        record.states().stream()
                .filter(state -> state.kind().equals("controls"))
                .forEach(state -> record.places().stream()
                        .filter(place -> place.id().equals(state.object()))
                        .forEach(place -> controlled.add(place.name())));
        assertThat(controlled).contains("Goma");
    }

    @Test
    void saysNothingOfAnOfficeWhoseHolderIsNotNamed() {
        assertThat(states("The governor of the central bank met the president in Bogota."))
                .filteredOn(state -> state.kind().equals("holds_office"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Nobel laureate Rosa Diaz praised Judge Ann Park.', 1",
        "'General Emil Noor met Colonel Omar Lutz.', 0",
        "'Rosa Diaz, a 40-year-old lawyer, met students.', 0",
        "'Mayor Rosa Diaz met students.', 1",
        "'Emil Noor, commander of the Kenyan army, met students.', 1",
        "'Police held the main challenger of Daniel Sui, Emil Noor, on Monday.', 0",
    })
    void takesNoTradeOrRankForAnOffice(String sentence, int offices) {
        assertThat(states(sentence))
                .filteredOn(state -> state.kind().equals("holds_office"))
                .hasSize(offices);
    }

    /** Whoever has left the head of a body, or had led it before, leads it no more. */
    @ParameterizedTest
    @CsvSource({
        "'Dan Maro, chief executive of Petronas, resigned on Friday.', 0",
        "'Dan Maro, chairman of Petronas, was suspended.', 0",
        "'Dan Maro had led Petronas since 2023.', 0",
        "'Dan Maro, chief executive of Petronas, opened a plant.', 1",
        "'Dan Maro, chief executive of Petronas, refused to resign.', 1",
        "'Dan Maro leads Petronas.', 1",
    })
    void whoHasLeftLeadsNoMore(String sentence, int leads) {
        assertThat(states(sentence))
                .filteredOn(state -> state.kind().equals("leads") && state.status() == StateStatus.HOLDS)
                .hasSize(leads);
    }

    @Test
    void whatAGroupDidOnADayDatesNoLeader() {
        assertThat(states("The Houthis, led by Abdul Malik, took the port in October 2025."))
                .filteredOn(state -> state.kind().equals("leads"))
                .allMatch(state -> state.from() == null);
    }

    @Test
    void saysWhoHeldAnOffice() {
        assertThat(states("Former Brazilian President Dilma Rousseff left the talks."))
                .filteredOn(state -> state.kind().equals("holds_office"))
                .extracting(State::status)
                .contains(StateStatus.ENDED);
    }

    @Test
    void aTownOfItsProvincesNameIsLostAgain() {
        assertThat(ofWords("Azerbaijani forces control Shusha. Armenian forces have lost the city, a spokesman said."))
                .extracting(State::status)
                .containsExactlyInAnyOrder(StateStatus.HOLDS, StateStatus.ENDED);
    }
}
