package org.sitrep.app.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetrarchReaderTest {
    private static Listed read(String... lines) {
        return PetrarchReader.read("list", String.join("\n", lines));
    }

    @Test
    void readsNamesSynonymsAndPeriods() {
        Listed listed = read(
                "# a list of nobody",
                "MIRA_OSTEN_  ; the premier",
                "+PREMIER_OSTEN_",
                "  [QRSELI <030701]",
                "  [QRSGOV 030701-19990630]".replace("19990630", "20080630"),
                "  [QRSELI >080630]",
                "HARBOUR_LEAGUE_ [QRSPTY]");
        assertThat(listed.problems()).isEmpty();
        assertThat(listed.actors())
                .containsExactly(
                        new ListedActor(
                                List.of("Mira Osten", "Premier Osten"),
                                List.of(
                                        new ListedActor.Period("QRSELI", "", "2003-07-01"),
                                        new ListedActor.Period("QRSGOV", "2003-07-01", "2008-06-30"),
                                        new ListedActor.Period("QRSELI", "2008-06-30", "")),
                                null),
                        new ListedActor(
                                List.of("Harbour League"), List.of(new ListedActor.Period("QRSPTY", "", "")), null));
    }

    @Test
    void readsCodesPartedBySemicolons() {
        assertThat(read("TOVA_ [QRSREB <690901 ; QRSGOV 690901-111020]")
                        .actors()
                        .get(0)
                        .periods())
                .containsExactly(
                        new ListedActor.Period("QRSREB", "", "1969-09-01"),
                        new ListedActor.Period("QRSGOV", "1969-09-01", "2011-10-20"));
    }

    @Test
    void readsNounsWithPluralsAndLists() {
        Listed listed = read(
                "!OFFICER! = CAPTAIN, PURSER",
                "FERRYMAN {FERRYMEN} [~LAB]",
                "HARBOUR_!OFFICER!_ [~GOV]",
                "DOCKER {} [~LAB]");
        assertThat(listed.problems()).isEmpty();
        assertThat(listed.nouns())
                .containsExactly(
                        new ListedNoun("ferryman", "ferrymen", "LAB"),
                        new ListedNoun("harbour captain", null, "GOV"),
                        new ListedNoun("harbour purser", null, "GOV"),
                        new ListedNoun("docker", null, "LAB"));
    }

    @ParameterizedTest
    @CsvSource({
        "+TOVA_, without a first one",
        "[QRS], without a name",
        "TOVA_ [QR], three",
        "TOVA_ [QRSGOV 031501-040101], no date",
        "TOVA_ [QRSGOV, does not close",
        "TOVA_, no code",
        "=TOVA_ [QRS], starts with",
        "!X! =, without words",
        "THE_!X!_ [~GOV], no list of words",
        "DOCKER [~], no role",
        "TOVA_ [QRSGOV 080630-030701], no date",
        "TOVA_ [QRSGOV 030732-080630], no date",
        "TOVA_ [], no code",
        "DOCKER {DOCKERS [~], no role"
    })
    void saysWhatItCannotRead(String line, String why) {
        Listed listed = read("# a list", "", line, "AFTER_ [QRSGOV]");
        assertThat(listed.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("SIT-0901 list:3").contains(why));
        assertThat(listed.actors()).extracting(actor -> actor.names().get(0)).contains("After");
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN_BAY_PARTY_, Green Bay Party",
        "LEAGUE_OF_THE_NORTH_, League of the North",
        "FRONT AL-HAMID, Front al-Hamid",
        "Mixed_Case, Mixed Case"
    })
    void writesNamesAsNewsDoes(String entry, String name) {
        assertThat(Writing.names(entry).get(0)).isEqualTo(name);
    }

    @Test
    void keepsAcronyms() {
        assertThat(Writing.names("QRLF_")).containsExactly("Qrlf", "QRLF");
    }
}
