package org.sitrep.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The wording of sentences that are put together from parts. */
class ComposedTest {
    @Test
    void asksOfSeveralThingsOnce() {
        assertThat(Disputes.together(List.of(
                        "Did it happen as told (raid in Osh)?",
                        "Who controls Osh?",
                        "Did it happen as told (strike of 4 May 2023)?")))
                .isEqualTo("Who controls Osh? Did it happen as told: raid in Osh; strike of 4 May 2023?");
        assertThat(Disputes.together(List.of("Did it happen as told (raid in Osh)?")))
                .isEqualTo("Did it happen as told (raid in Osh)?");
    }

    @Test
    void isNotSureOfANumberThatIsToldDifferently() {
        assertThat(Confidence.HIGH.words(true)).isEqualTo("High confidence that it happened.");
        assertThat(Confidence.HIGH.words(false)).isEqualTo("High confidence.");
    }

    @Test
    void writesAMomentAsItIsRead() {
        assertThat(Wording.moment(new Report.Snapshot("1", "2023-05-09T14:05:06.789Z", "", null)))
                .isEqualTo("9 May 2023, 14:05:06 UTC");
        assertThat(Wording.moment(new Report.Snapshot("1", "2023-05-09T00:00:00Z", "", null)))
                .isEqualTo("9 May 2023, 00:00 UTC");
    }
}
