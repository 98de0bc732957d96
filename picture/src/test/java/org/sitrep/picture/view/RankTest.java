package org.sitrep.picture.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankTest {
    @Test
    void risesWithTheNumberAndSeldom() {
        int[] ranks = IntStream.rangeClosed(1, 1000).map(Rank::of).toArray();
        assertThat(ranks).isSorted();
        assertThat(IntStream.of(ranks).distinct().count()).isLessThan(25);
        assertThat(Rank.of(0)).isLessThan(Rank.of(1));
        assertThat(Rank.of(Integer.MAX_VALUE)).isGreaterThan(Rank.of(1000));
    }
}
