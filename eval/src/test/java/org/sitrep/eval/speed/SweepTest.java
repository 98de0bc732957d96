package org.sitrep.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {
    @ParameterizedTest
    @EnumSource(HardText.class)
    void textsAreAsLongAsWantedAndTheSameEachTime(HardText kind) {
        assertThat(kind.of(5000)).hasSizeBetween(5000, 5300).isEqualTo(kind.of(5000));
        assertThat(kind.of(10_000)).startsWith(kind.of(5000));
    }

    @Test
    void growthIsThePowerBetweenTheLongestTexts() {
        Sweep.Line linear = new Sweep.Line("a", List.of(1000, 2000, 4000), List.of(1.0, 1.5, 3.0));
        Sweep.Line square = new Sweep.Line("b", List.of(1000, 2000, 4000), List.of(1.0, 2.0, 8.0));
        assertThat(linear.growth()).isCloseTo(1, within(0.01));
        assertThat(square.growth()).isCloseTo(2, within(0.01));
    }

    @Test
    void plotHasALineForEachKind() {
        String svg = SweepPlot.of(List.of(
                new Sweep.Line("first", List.of(1000, 2000), List.of(0.1, 0.2)),
                new Sweep.Line("second", List.of(1000, 2000), List.of(0.1, 0.4))));
        assertThat(svg).startsWith("<svg ").contains(">first 1.00<").contains(">second 2.00<");
    }
}
