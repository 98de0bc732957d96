package org.sitrep.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.document.Sections;
import org.sitrep.engine.language.LanguageStage;
import org.sitrep.engine.language.LanguageStages;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Place;

/** Towns that the encoder takes for persons or for no names, in a text that names their country. */
class StrayTownsTest {
    private static final LanguageStage LANGUAGE = LanguageStages.standard(GazetteerTest.KNOWLEDGE);
    private static final PlaceStage STAGE = new PlaceStage(GazetteerTest.KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Talks on the Central African Republic failed. Bouar remains under government control.  | Bouar
                    Talks on the Central African Republic failed. Birao is held by Sudanese fighters.      | Birao
                    Talks on the Central African Republic failed. The army regained control of Sibut.      | Sibut
                    Talks on Congo were held in Kinshasa. Bukavu is still in the hands of the rebels.      | Bukavu
                    Burkina Faso mourned its dead. Diapaga fell on Monday.                                 | Diapaga
                    Gaza City was calm. Israeli tanks shelled Khan Younis for ten minutes.                 | Khan Younis
                    Power was cut in Cuba's Santiago.                                                      | Santiago
                    Rebels took the village of Kalembo. The army denied that Kalembo had fallen.           | Kalembo
                    Congo and the rebels held talks. The rebels took parts of Goma.                        | Goma
                    Talks on the Central African Republic failed. Shells fell on the outskirts of Bria.    | Bria
                    """)
    void findsThem(String text, String name) {
        int last = text.lastIndexOf(name);
        Places places = find(text);
        Place place = places.all().stream()
                .filter(one -> one.mentions().stream().anyMatch(mention -> mention.start() == last))
                .findFirst()
                .orElseThrow();
        assertThat(place.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Brazil is in mourning. Santos fell to his death.                         | Santos
                    Bolivia's court sat on Monday. Morales remains in custody.               | Morales
                    Colombia voted. Police took Lopez to hospital.                           | Lopez
                    Venezuela's Maduro was captured.                                         | Maduro
                    In Syria the fall of Assad changed everything.                           | Assad
                    The United States voted. Harris attacked Vance.                          | Vance
                    Nigeria's bishops met. One of them said in Hausa that a church had burned. | Hausa
                    The chief of the Kenyan village said in Kalenjin that no one would leave. | Kalenjin
                    """)
    void takesNoPersonAndNoLanguageForOne(String text, String name) {
        assertThat(find(text).all())
                .noneMatch(place -> place.mentions().stream()
                        .anyMatch(mention -> mention.in(text).contains(name)));
    }

    private static Places find(String text) {
        Document document = new Document("d", null, text, null, null, null, "en");
        return STAGE.find(LANGUAGE.parse(document, Sections.of(document)));
    }
}
