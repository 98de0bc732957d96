package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.RoleStatus;

/** Names beside phrases, honours before names, and offices to come. */
class WhoIsNamedTest {
    /** Text; words; the name of the actor that they mean; its code, "-" for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Kwabena Osei quit on Friday. His former party, the MFR, called him a traitor. | former party | MFR | PTY
                    The doctors' union, GMA, said it would go on. | doctors' union | GMA | LAB
                    The mining company, Oryx, was fined on Monday. | company | Oryx | BUS
                    The metalworkers' union Fedmet threatened a strike. | Fedmet | Fedmet | LAB
                    Opposition leader Sir Garfield Moxey said the budget was a sham. | Moxey | Garfield Moxey | OPP
                    Opposition leader Tan Sri Azmi Yahya called it a betrayal. | Yahya | Azmi Yahya | OPP
                    Rear Adm. Faisal Abbasi retired last month. | Abbasi | Faisal Abbasi | MIL
                    Lt. Gen. (ret.) Asim Qureshi criticised the plan. | Qureshi | Asim Qureshi | MIL
                    The Emir of Kano, Alhaji Sanusi Bayero, spoke on Friday. | Emir | Sanusi Bayero | NGAGOV
                    Gang boss Wilson "Peluca" Jaramillo's men fired on a bus. | Wilson | Wilson "Peluca" Jaramillo | CRM
                    A spokesman for the Zapatistas, Subcomandante Moisés, accused the army. | spokesman | Subcomandante Moisés | MEXREB
                    The Comptroller General of Costa Rica, Marta Acosta, resigned. | Comptroller | Marta Acosta | CRIGOV
                    Prime Minister Ana Diaz signed a deal to end the war, she said on Tuesday. | she | Ana Diaz | GOV
                    The African Union would not send troops, it said on Monday. | it | African Union | IGO
                    The International Monetary Fund agreed to a loan, the fund said in Lima. | the fund | International Monetary Fund | IGOUNO
                    Gunmen killed the judge Ana Diaz on Friday. The rebels' spokeswoman, Eva Ruiz, said they had shot her. | her | Ana Diaz | JUD
                    Ahmad Massoud, who leads the National Resistance Front, said his forces had left Kabul. | his forces | his forces | AFGREB
                    Mali's foreign minister backed the move on X. ECOWAS urged Niger to reverse it. | ECOWAS | Economic Community of West African States | IGO
                    Washington rescinded the visas of two generals. | Washington | Washington | USAGOV
                    Abdel Fattah al-Burhan's army lost two towns. | army | Abdel Fattah al-Burhan's army | SDNMIL
                    The Bank of Jamaica cut rates. | Bank | Bank of Jamaica | JAMGOV
                    Hamas spokesman Omar Haddad left. Hezbollah fought on. Its spokesman, Ali Nasser, spoke. | Its spokesman | Ali Nasser | LBNREB
                    """)
    void meansWhoIsNamed(String text, String words, String name, String code) {
        Actor actor = Objects.requireNonNull(new ActorText(text).of(words), text);
        assertThat(actor.name()).as(text).isEqualTo(name);
        assertThat(actor.code()).as(text).isEqualTo(code);
    }

    /** Text; name; the title of the office; what it is of, "-" for nothing; how it is held. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Parliament swore in its speaker, Rosalind Apai, as president of Malawi. | Rosalind Apai | president | Malawi | HOLDS
                    Lawmakers swore in retired judge Ana Quiroz as vice president on Friday. | Ana Quiroz | vice president | - | HOLDS
                    Officials will swear in Donald Ruiz as president at noon. | Donald Ruiz | president | - | ELECT
                    Epeli Vakatale will become head of the Great Council of Chiefs. | Epeli Vakatale | head | Great Council of Chiefs | ELECT
                    Ana Cole could be named ambassador. | Ana Cole | ambassador | - | SOUGHT
                    In January 2021 Marva Llewellyn becomes governor of the Bank of Jamaica. | Marva Llewellyn | governor | Bank of Jamaica | ELECT
                    Omar Diallo will remain president until June 2021. | Omar Diallo | president | - | HOLDS
                    Faure Togbui heads the government as president of the Council of Ministers. | Faure Togbui | president | Council of Ministers | HOLDS
                    Army chief Gen. Musa Bello inspected the guard. | Musa Bello | army chief | - | HOLDS
                    President Rosa Quispe of Peru spoke. Her predecessor, Juan Solar, is now the ambassador to Spain. | Juan Solar | president | - | HELD
                    Kenya's president, Ana Diaz, dismissed her army chief, Musa Bello, and named Eva Osei in his place. | Eva Osei | army chief | Kenya | HOLDS
                    Kenya's president, Ana Diaz, sacked her inspector general of police, Musa Bello. | Musa Bello | inspector general of police | Kenya | HELD
                    Ana Diaz, the deputy head, declared herself the caretaker president of Malawi. | Ana Diaz | caretaker president | Malawi | CLAIMS
                    The mayor of the city of Cali, Alejandro Eder, smiled. | Alejandro Eder | mayor | Cali | HOLDS
                    The head of the State Committee for National Security, Daniyar Alymov, denied it. | Daniyar Alymov | head | State Committee for National Security | HOLDS
                    """)
    void readsOffices(String text, String name, String title, String of, RoleStatus status) {
        Actor actor = Objects.requireNonNull(new ActorText(text).of(name), text);
        assertThat(actor.roles()).as(text).anySatisfy(role -> {
            assertThat(role.title()).isEqualTo(title);
            assertThat(role.status()).isEqualTo(status);
            if (!of.equals("-")) {
                assertThat(role.of()).isEqualTo(of);
            }
        });
    }

    @Test
    void twoOfficesWithANameEachAreTwoPeople() {
        ActorText text = new ActorText(
                "Kenya's finance minister, John Mbadi, and the bank's governor, Kamau Ndegwa, met lenders.");
        Actor first = Objects.requireNonNull(text.of("John Mbadi"));
        Actor second = Objects.requireNonNull(text.of("Kamau Ndegwa"));
        assertThat(first.roles()).extracting(Actor.Role::title).containsExactly("finance minister");
        assertThat(second.roles()).extracting(Actor.Role::title).containsExactly("governor");
    }

    /** Text; words that mean nobody beside those whose name they are a part of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    The nurses' association called off its strike on Monday. | nurses
                    Members of the rival Murusade clan were ambushed. | Murusade
                    Israeli settlers attacked the West Bank village of Beita. | West Bank
                    Much of North Kordofan in Sudan is in the hands of the army. | Kordofan
                    The rebels took parts of Goma in Congo. | Goma
                    The state Commissioner for Internal Security, Ana Diaz, spoke. | Internal Security
                    Nigeria's Chief of Army Staff, Gen. Ana Diaz, spoke. | Army Staff
                    A bomb went off in the eastern department of Arauca in Colombia. | eastern department
                    Police entered houses in Zvecan, Leposavic and Zubin Potok in Kosovo. | Zubin Potok
                    Turkana North MP Ana Diaz of Kenya spoke. | North
                    SAMIDRC is not a peacekeeping force. | a peacekeeping force
                    Shells hit Nasser hospital in Gaza. | Nasser
                    """)
    void namesNobodyTwice(String text, String words) {
        assertThat(new ActorText(text).actors.all())
                .noneMatch(actor -> actor.name().equals(words) || actor.name().equals("The " + words));
    }
}
