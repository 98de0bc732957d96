package org.sitrep.picture.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.Reports;

class DeedsTest {
    private static List<String> deeds(String published, String text, EventType type, String trigger, String day) {
        return Deeds.of(
                Reports.report("1", "Outlet", published, text)
                        .place("Tarvo", "UTO", 10, 20, 1)
                        .told(type, trigger, how -> how.at("p1").on(day))
                        .record(),
                Map.of());
    }

    private static final List<String> BLAST =
            deeds("2022-05-02", "An explosion shook Tarvo.", EventType.ASSAULT, "explosion", "2022-05-02");

    @Test
    void givesOneFeatureToADeedOfOneDayAndTownInWhateverWords() {
        assertThat(BLAST).hasSize(1);
        assertThat(deeds(
                        "2022-05-03", "Rebels claimed the attack in Tarvo.", EventType.ASSAULT, "attack", "2022-05-02"))
                .isEqualTo(BLAST);
    }

    @Test
    void keepsTheDeedsOfTwoDaysOrTypesApart() {
        assertThat(deeds("2022-05-03", "Another attack hit Tarvo.", EventType.ASSAULT, "attack", "2022-05-03"))
                .doesNotContainAnyElementsOf(BLAST);
        assertThat(deeds("2022-05-02", "Police arrested a man in Tarvo.", EventType.COERCE, "arrested", "2022-05-02"))
                .doesNotContainAnyElementsOf(BLAST);
    }

    @Test
    void passesOverWordsAndVagueDays() {
        assertThat(deeds("2022-05-02", "Clerks accused Tarvo.", EventType.ACCUSE, "accused", "2022-05-02"))
                .isEmpty();
        assertThat(deeds("2022-05-02", "Fighting went on in Tarvo.", EventType.ASSAULT, "Fighting", "2022-05"))
                .isEmpty();
    }
}
