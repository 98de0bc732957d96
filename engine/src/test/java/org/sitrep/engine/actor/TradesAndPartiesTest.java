package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.RoleStatus;

/** Companies by the noun before their name; politicians by party, state and short title; groups by who backs them; staff by whom they serve. */
class TradesAndPartiesTest {
    /** Text; words; the name of the actor that they mean; its code, "-" for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Carmaker Volante accused the union of sabotage. | Volante | Volante | BUS
                    The carmaker Volante accused the union of sabotage. | carmaker | Volante | BUS
                    The union sued the energy giant Totara. | Totara | Totara | BUS
                    Hotel group Sofimar sued the ministry. | Sofimar | Sofimar | BUS
                    Drugstore chain Walgrove Boots Alliance will close 200 stores. | Walgrove | Walgrove Boots Alliance | BUS
                    The rights group Civil Watch condemned the raid. | Civil Watch | Civil Watch | NGO
                    The singer Rita Vale criticised the law. | Rita Vale | Rita Vale | ELI
                    Attorney Gen. Paul Dorn resigned. | Paul Dorn | Paul Dorn | JUD
                    Surgeon Gen. Lou Marsh warned of a new wave in Ohio. | Lou Marsh | Lou Marsh | USAGOV
                    Gen. Paul Dorn resigned. | Paul Dorn | Paul Dorn | MIL
                    Peter Lang, a Republican donor, met the mayor of Toledo, Ohio. | Peter Lang | Peter Lang | USAPTY
                    Western donors pledged aid to Malawi. | Western donors | Western donors | IGO
                    Dean Holt, R-Nev., criticised the plan. | Dean Holt | Dean Holt | USALEG
                    Jo Bell (D-Ohio) criticised the plan. | Jo Bell | Jo Bell | USALEG
                    Representative Lou Dane condemned the raid in Toledo, Ohio. | Lou Dane | Lou Dane | USALEG
                    The UN special representative, Bintou Keza, met the rebels. | Bintou Keza | Bintou Keza | IGOUNO
                    A law enforcement official spoke in Ohio. The official said it was over. | The official | A law enforcement official | USACOP
                    Sen. Ana Warner condemned the raid. "It was wrong," the Republican said. | the Republican | Ana Warner | LEG
                    Hezbollah fired rockets at Haifa. The Iran-backed group said it had lost nine men. | Iran-backed group | Hezbollah | LBNREB
                    Hezbollah fired rockets at Haifa. The powerful Lebanese group fired again. | Lebanese group | Hezbollah | LBNREB
                    Court president Lidia Ferra rejected the appeal. | Lidia Ferra | Lidia Ferra | JUD
                    The president of the Supreme Court, Rita Vale, met lawmakers in Lima. | Rita Vale | Rita Vale | PERJUD
                    The president of Peru, Paul Cole, met lawmakers. | Paul Cole | Paul Cole | PERGOV
                    Two UNICEF employees were killed in Bria. | employees | Two UNICEF employees | IGOUNO
                    EU workers need no visa. | EU workers | EU workers | LAB
                    Ana Diaz, a spokeswoman for President Paul Cole of Peru, denied it. | Ana Diaz | Ana Diaz | PERGOV
                    Jo Bell, an aide to Senator Ann Lee, resigned in Lima, Peru. | Jo Bell | Jo Bell | PERLEG
                    It must stop, said Farhan Haq, deputy spokesman for Secretary-General Antonio Guterres. | Farhan Haq | Farhan Haq | IGOUNO
                    Gov. Al Rusk, R-Texas, vetoed the bill. | Al Rusk | Al Rusk | USAGOV
                    Sen. Ana Warner condemned the raid. The Ohio senator met the mayor. | Ohio senator | Ana Warner | USALEG
                    Gov. Ana Warner condemned the raid. The Ohio governor met the mayor. | Ohio governor | Ana Warner | USAGOV
                    Sen. Ana Warner condemned the raid. "It was wrong," the Ohio Republican said. | Ohio Republican | Ana Warner | USALEG
                    """)
    void meansWhoIsNamed(String text, String words, String name, String code) {
        ActorText read = new ActorText(text);
        Actor actor = Objects.requireNonNull(read.of(words), () -> text + read.brief());
        assertThat(actor.name()).as(text).isEqualTo(name);
        assertThat(actor.code()).as(text + read.brief()).isEqualTo(code);
    }

    @Test
    void aPoliticianOfTheOtherPartyIsSomebodyElse() {
        ActorText read = new ActorText("Sen. Ana Warner condemned the raid. The Ohio Republican called for calm. "
                + "The Ohio Democrat said nothing.");
        assertThat(Objects.requireNonNull(read.of("Ohio Republican")).name()).isEqualTo("Ana Warner");
        Actor other = read.of("Ohio Democrat");
        assertThat(other == null ? "nobody" : other.name()).isNotEqualTo("Ana Warner");
    }

    @Test
    void itsLeaderIsTheGangs() {
        ActorText read =
                new ActorText("Police in Guayaquil blamed Los Tigres, a gang that Washington listed last year. "
                        + "Its leader, Wilmer Chava, was arrested in Spain.");
        read.hasOffice("Wilmer Chava", "leader", "-", RoleStatus.HOLDS);
        assertThat(Objects.requireNonNull(read.of("Wilmer Chava")).code()).endsWith("CRM");
    }

    @Test
    void theHeadlinesCarmakerIsTheOneNamedBelow() {
        ActorText read =
                new ActorText("The carmaker accuses the union\n\nThe carmaker Volante accused the union of sabotage.");
        assertThat(Objects.requireNonNull(read.of("The carmaker")).name()).isEqualTo("Volante");
    }

    @Test
    void thePartyItselfIsStillMeantByItsName() {
        ActorText read = new ActorText("The Republican Party won in Ohio. Republicans cheered.");
        assertThat(Objects.requireNonNull(read.of("Republicans")).name()).isEqualTo("Republican Party");
    }
}
