package org.sitrep.engine.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.knowledge.Knowledge;

class GazetteerTest {
    static final Knowledge KNOWLEDGE = Knowledge.standard();
    static final Gazetteer GAZETTEER = new Gazetteer(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            St. Louis      | saint louis
            Wall St.       | wall st
            Mt. Hermon     | mount hermon
            São Tomé       | sao tome
            Sana’a         | sanaa
            U.S.           | us
            Deir ez-Zor    | deir ez zor
            The Hague      | hague
            Łódź           | lodz
            Bosnia & Herzegovina | bosnia and herzegovina
            Ţarţūs         | tartus
            İzmir          | izmir
            ...            | ''
            """)
    void foldsNames(String name, String key) {
        assertThat(PlaceName.key(name)).isEqualTo(key);
    }

    /** The script that made the file and this program must fold names alike, or a place could not be found by its own name. */
    @Test
    void findsEveryPlaceByItsOwnName() {
        GazetteerFile file = new GazetteerFile(KNOWLEDGE.content("knowledge/gazetteer.bin.gz"));
        int lost = 0;
        for (int id = 0; id < file.places(); id++) {
            int wanted = id;
            String key = PlaceName.key(file.name(id));
            boolean found = GAZETTEER.keyed(key).stream().anyMatch(entry -> entry.id() == wanted);
            if (!found && !key.isEmpty()) {
                lost++;
            }
        }
        assertThat(lost).isZero();
        assertThat(file.places()).isGreaterThan(200_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Afghanistan     | COUNTRY | AFG |        | 33    | 65
            Panjshir        | ADMIN1  | AFG | Panjshir | 35.31 | 69.52
            Kabul           | CAPITAL | AFG | Kabul  | 34.53 | 69.17
            Kiev            | CAPITAL | UKR |        | 50.45 | 30.52
            Bombay          | SEAT1   | IND | Maharashtra | 19.07 | 72.88
            Texas           | ADMIN1  | USA | Texas  | 31.5  | -99.4
            Strait of Hormuz | WATER  |     |        | 26.6  | 56.4
            Burma           | COUNTRY | MMR |        | 22    | 96
            Donbass         | REGION  | UKR |        | 48.2  | 38.3
            Jefferson County | ADMIN2 | USA | Alabama | 33.5 | -86.8
            Pristina        | CAPITAL | KOS |        | 42.67 | 21.17
            """)
    void knowsPlaces(String name, Feature feature, String country, String admin1, double lat, double lon) {
        assertThat(GAZETTEER.named(name)).anySatisfy(entry -> {
            assertThat(entry.feature()).isEqualTo(feature);
            assertThat(entry.country()).isEqualTo(country);
            if (admin1 != null) {
                assertThat(entry.admin1Name()).isEqualTo(admin1);
            }
            assertThat(entry.lat()).isCloseTo(lat, within(0.3));
            assertThat(entry.lon()).isCloseTo(lon, within(0.3));
        });
    }

    @ParameterizedTest
    @CsvSource({"Nowhereburg", "Qwxz", "''", "Tuesday afternoon", "Prime Minister", "Lebanon Pa"})
    void knowsNothingOfOtherWords(String name) {
        assertThat(GAZETTEER.named(name)).isEmpty();
        assertThat(GAZETTEER.has(name)).isFalse();
    }

    @Test
    void tellsCountriesAndCapitals() {
        assertThat(GAZETTEER.countryNamed("Ivory Coast")).isEqualTo("CIV");
        assertThat(GAZETTEER.countryNamed("U.S.")).isEqualTo("USA");
        assertThat(GAZETTEER.countryNamed("Paris")).isNull();
        assertThat(GAZETTEER.isCapital("Paris", "FRA")).isTrue();
        assertThat(GAZETTEER.isCapital("Lyon", "FRA")).isFalse();
        assertThat(GAZETTEER.isCapital("Paris", "USA")).isFalse();
        assertThat(GAZETTEER.admin1Named("Aleppo", "SYR")).hasSize(1);
        assertThat(GAZETTEER.admin1Named("Aleppo", "IRQ")).isEmpty();
    }

    @Test
    void takesShortFormsOfStatesOnlyAfterAComma() {
        List<Entry> entries = GAZETTEER.named("Pa.");
        assertThat(entries)
                .filteredOn(entry -> entry.feature() == Feature.ADMIN1)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Pennsylvania");
                    assertThat(entry.how()).isEqualTo(Entry.Held.AFTER_COMMA);
                });
    }

    @Test
    void measuresDistances() {
        Entry paris = GAZETTEER.named("Paris").stream()
                .filter(e -> e.feature() == Feature.CAPITAL)
                .findFirst()
                .orElseThrow();
        Entry london = GAZETTEER.named("London").stream()
                .filter(e -> e.feature() == Feature.CAPITAL)
                .findFirst()
                .orElseThrow();
        assertThat(paris.kilometresTo(london)).isCloseTo(344, within(5.0));
        assertThat(paris.kilometresTo(paris)).isZero();
    }

    @Test
    void addsTheUsersPlaces() {
        Knowledge knowledge = Knowledge.with(
                java.util.Map.of(
                        "knowledge/places.tsv",
                        "name\tother\tkind\tlat\tlon\tcountries\tadmin1\nCamp Thistle\tThistle Base\tsite\t35.5\t69.5\tAFG\tPanjshir\n"));
        assertThat(new Gazetteer(knowledge).named("thistle base"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.country()).isEqualTo("AFG");
                    assertThat(entry.admin1Name()).isEqualTo("Panjshir");
                    assertThat(entry.feature()).isEqualTo(Feature.SITE);
                });
    }
}
