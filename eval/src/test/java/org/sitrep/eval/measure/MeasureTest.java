package org.sitrep.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void f1FromCounts() {
        Outcome outcome = Measure.f1("x", "").outcome().apply(new double[] {6, 2, 4});
        assertThat(outcome.precision()).isEqualTo(0.75);
        assertThat(outcome.recall()).isEqualTo(0.6);
        assertThat(outcome.value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(outcome.n()).isEqualTo(10);
    }

    @Test
    void nothingAgainstNothingIsNoScore() {
        assertThat(Measure.f1("x", "").outcome().apply(new double[3]).value()).isNaN();
        assertThat(Measure.share("x", "").outcome().apply(new double[2]).value())
                .isNaN();
    }

    @Test
    void nothingFoundIsZero() {
        assertThat(Measure.f1("x", "").outcome().apply(new double[] {0, 0, 5}).value())
                .isZero();
    }

    @Test
    void valueF1IsRelaxedF1TimesShareOfRightValues() {
        Outcome outcome = Measure.f1TimesShare("x", "").outcome().apply(new double[] {8, 2, 2, 6});
        assertThat(outcome.value()).isCloseTo(0.8 * 0.75, within(1e-9));
    }

    @Test
    void macroF1LeavesOutClassesWithoutGold() {
        // Class one: F1 1; class two: F1 0, one false alarm; class three: false alarms only.
        Outcome outcome = Measure.macroF1("x", 3, "").outcome().apply(new double[] {4, 0, 0, 0, 1, 2, 0, 9, 0});
        assertThat(outcome.value()).isEqualTo(0.5);
    }

    @Test
    void intervalHoldsTheScoreAndIsTheSameEachTime() {
        List<Tally> items = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> {
                    Tally tally = new Tally();
                    tally.share("x", i % 3 != 0);
                    return tally;
                })
                .toList();
        Score score = Score.of("set", Measure.share("x", ""), items);
        assertThat(score.outcome().value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score.low()).isBetween(0.5, 0.66);
        assertThat(score.high()).isBetween(0.67, 0.84);
        Score again = Score.of("set", Measure.share("x", ""), items);
        assertThat(List.of(again.low(), again.high())).isEqualTo(List.of(score.low(), score.high()));
    }

    @Test
    void tallyRefusesNumbersOfTheWrongCount() {
        Tally tally = new Tally();
        tally.add("x", 1, 2, 3);
        assertThatThrownBy(() -> tally.add("x", 1)).hasMessageContaining("takes 3 numbers");
        assertThatThrownBy(() -> tally.of(Measure.share("x", ""))).hasMessageContaining("sums 2 numbers");
    }

    @Test
    void pairsAreMadeOnceBestFirst() {
        List<Integer> gold = List.of(10, 20, 30);
        List<Integer> found = List.of(21, 19, 500);
        int[] partner = Pairing.best(gold, found, (a, b) -> Math.abs(a - b) > 15 ? 0 : 100 - Math.abs(a - b));
        assertThat(partner).containsExactly(1, 0, -1);
    }
}
