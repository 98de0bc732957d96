package org.sitrep.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.record.Span;

class KnownNamesTest {
    private static final KnownNames NAMES = new KnownNames(Knowledge.standard());

    /** @param text words parted by blanks, {@code +} before a word that follows without one, {@code >} and the index of its head behind one that hangs; a name is {@code TYPE[ its words ]} */
    private static String mended(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        int at = 0;
        int from = 0;
        Name.Type type = Name.Type.OTHER;
        for (String word : text.split(" ")) {
            if (word.endsWith("[")) {
                type = Name.Type.valueOf(word.substring(0, word.length() - 1));
                from = tokens.size();
            } else if (word.equals("]")) {
                names.add(new Name(from, tokens.size(), type));
            } else {
                boolean glued = word.startsWith("+");
                int hung = word.indexOf('>');
                int head = hung < 0 ? -1 : word.charAt(hung + 1) - '0';
                String form = word.substring(glued ? 1 : 0, hung < 0 ? word.length() : hung);
                int start = glued || tokens.isEmpty() ? at : at + 1;
                at = start + form.length();
                tokens.add(new Token(tokens.size(), new Span(start, at), form, form, "PROPN", "NNP", "_", head, "dep"));
            }
        }
        return NAMES.mended(names, tokens).stream()
                .map(name -> name.type() + " "
                        + tokens.subList(name.from(), name.to()).stream()
                                .map(Token::form)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE[ Qala ] +- +e +- +Naw fell,     PLACE Qala - e - Naw",
        "PLACE[ Iran ] +- +backed group,       PLACE Iran",
        "PERSON[ Xinhua ] reported,            ORGANISATION Xinhua",
        "PLACE[ Hezbollah ] fired,             ORGANISATION Hezbollah",
        "PERSON[ al +- +Shabaab ] said,        ORGANISATION al - Shabaab",
        "ORGANISATION[ North Korea ] has,      PLACE North Korea",
        "OTHER[ Burkina Faso ] has,            PLACE Burkina Faso",
        // What also names somebody or something else keeps what the network made of it.
        "PERSON[ Jordan ] spoke,               PERSON Jordan",
        "PLACE[ White House ] spokesman,       PLACE White House",
        "ORGANISATION[ Green Party ] won,      ORGANISATION Green Party",
    })
    void aKnownNameNamesWhatTheFilesSay(String text, String expected) {
        assertThat(mended(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "in PLACE[ Miramar Florida ],          PLACE Miramar; PLACE Florida",
        "in PLACE[ San Rafael Ca ],            PLACE San Rafael; PLACE Ca",
        "in PLACE[ Renton WA ],                PLACE Renton; PLACE WA",
        "from PLACE[ lille france ],           PLACE lille; PLACE france",
        "of ORGANISATION[ Shell / Eni ],       ORGANISATION Shell; ORGANISATION Eni",
        // One name each.
        "in PLACE[ Port Sudan ],               PLACE Port Sudan",
        "on PLACE[ Lake Michigan ],            PLACE Lake Michigan",
        "in PLACE[ Baja California ],          PLACE Baja California",
        "in PLACE[ Papua New Guinea ],         PLACE Papua New Guinea",
        "of ORGANISATION[ Air Canada ],        ORGANISATION Air Canada",
    })
    void aTownAndItsStateAreTwoNames(String text, String expected) {
        assertThat(mended(text)).isEqualTo(expected);
    }

    @Test
    void anAdjectiveRightBeforeTheNameOfABodyBelongsToIt() {
        assertThat(mended("the OTHER[ Peruvian ] ORGANISATION[ Border Force ]"))
                .isEqualTo("ORGANISATION Peruvian Border Force");
        assertThat(mended("the OTHER[ Greek ] +- OTHER[ Turkish ] ORGANISATION[ Friendship Society ]"))
                .isEqualTo("ORGANISATION Greek - Turkish Friendship Society");
        // A body with a name of its own needs no adjective, and one word may be such a name.
        assertThat(mended("the OTHER[ Egyptian ] ORGANISATION[ Muslim Brotherhood ]"))
                .isEqualTo("OTHER Egyptian; ORGANISATION Muslim Brotherhood");
        assertThat(mended("the OTHER[ Peruvian ] ORGANISATION[ Backus ]"))
                .isEqualTo("OTHER Peruvian; ORGANISATION Backus");
    }

    @Test
    void aDirectionWordIsNoNameOfItsOwn() {
        assertThat(mended("the ORGANISATION[ Greater ] ORGANISATION[ Lima Housing Fund ]"))
                .isEqualTo("ORGANISATION Greater Lima Housing Fund");
    }

    @Test
    void noNameEndsInOf() {
        assertThat(mended("the ORGANISATION[ Board of>4 ] Rural Banks")).isEqualTo("ORGANISATION Board of Rural Banks");
        assertThat(mended("the ORGANISATION[ City of>3 ] PLACE[ Lima ] said")).isEqualTo("ORGANISATION City of Lima");
        assertThat(mended("the ORGANISATION[ Ministry of>3 Defence of>6 ] the PLACE[ Ruritania ]"))
                .isEqualTo("ORGANISATION Ministry of Defence; PLACE Ruritania");
        assertThat(mended("the ORGANISATION[ Board of ] said")).isEqualTo("ORGANISATION Board");
    }

    @Test
    void neitherAnOwnersEndingNorACommonNounBelongsToAKnownName() {
        assertThat(mended("the ORGANISATION[ Fatah party ] said")).isEqualTo("ORGANISATION Fatah");
        assertThat(mended("the ORGANISATION[ Peru navy ] said")).isEqualTo("ORGANISATION Peru navy");
        assertThat(mended("PLACE[ Tehran +'s ] bazaar")).isEqualTo("PLACE Tehran");
        assertThat(mended("PLACE[ Lord +'s ] pavilion")).isEqualTo("PLACE Lord 's");
    }
}
