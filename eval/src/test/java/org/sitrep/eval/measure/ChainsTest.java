package org.sitrep.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainsTest {
    /** The example of Pradhan et al. 2014, figure 1. */
    private static final List<Set<Character>> KEY = chains("abc", "defg");

    private static final List<Set<Character>> RESPONSE = chains("ab", "cd", "fghi");

    /** The example of Bagga and Baldwin 1998. */
    private static final List<Set<Character>> TRUTH = chains("12345", "67", "89ABC");

    @Test
    void mucCountsLinks() {
        assertThat(Chains.muc(KEY, RESPONSE)).containsExactly(2, 5, 2, 5);
    }

    @Test
    void mucSeesNoDifferenceBetweenWrongMerges() {
        assertThat(Chains.muc(TRUTH, chains("12345", "6789ABC"))).containsExactly(9, 10, 9, 9);
        assertThat(Chains.muc(TRUTH, chains("1234589ABC", "67"))).containsExactly(9, 10, 9, 9);
    }

    @Test
    void bCubedPunishesTheGreaterMergeMore() {
        assertThat(precision(Chains.bCubed(TRUTH, chains("12345", "6789ABC")))).isCloseTo(16.0 / 21, within(1e-9));
        assertThat(precision(Chains.bCubed(TRUTH, chains("1234589ABC", "67")))).isCloseTo(7.0 / 12, within(1e-9));
    }

    @Test
    void bCubedCountsMentionsThatOneSideLacks() {
        double[] numbers = Chains.bCubed(KEY, RESPONSE);
        assertThat(precision(numbers)).isCloseTo(4.0 / 8, within(1e-9));
        assertThat(recall(numbers)).isCloseTo((4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 1) / 7, within(1e-9));
    }

    @Test
    void ceafPairsChainsOnce() {
        double[] numbers = Chains.ceafE(KEY, RESPONSE);
        assertThat(precision(numbers)).isCloseTo(1.3 / 3, within(1e-9));
        assertThat(recall(numbers)).isCloseTo(1.3 / 2, within(1e-9));
    }

    @Test
    void conllIsTheMeanOfThree() {
        Measure measure = Measure.meanF1("conll", 3, "");
        double muc = 0.4;
        double b = Outcome.harmonic(0.5, (4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 1) / 7);
        double ceaf = Outcome.harmonic(1.3 / 3, 1.3 / 2);
        assertThat(measure.outcome().apply(Chains.conll(KEY, RESPONSE)).value())
                .isCloseTo((muc + b + ceaf) / 3, within(1e-9));
    }

    @Test
    void perfectAndEmptyResponses() {
        Measure measure = Measure.meanF1("conll", 3, "");
        assertThat(measure.outcome().apply(Chains.conll(KEY, KEY)).value()).isEqualTo(1);
        assertThat(measure.outcome().apply(Chains.conll(KEY, List.of())).value())
                .isZero();
    }

    @Test
    void singletonsAreLeftOut() {
        assertThat(Chains.withoutSingletons(chains("a", "bc", "d"))).isEqualTo(chains("bc"));
    }

    private static double precision(double[] numbers) {
        return numbers[0] / numbers[1];
    }

    private static double recall(double[] numbers) {
        return numbers[2] / numbers[3];
    }

    private static List<Set<Character>> chains(String... chains) {
        List<Set<Character>> all = new ArrayList<>();
        for (String chain : chains) {
            Set<Character> mentions = new LinkedHashSet<>();
            for (char each : chain.toCharArray()) {
                mentions.add(each);
            }
            all.add(mentions);
        }
        return all;
    }
}
