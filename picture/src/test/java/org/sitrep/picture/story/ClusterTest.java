package org.sitrep.picture.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.story.Weights.Vector;

class ClusterTest {
    private static Cluster.Member member(String headline, double... weights) {
        int[] features = new int[weights.length];
        Arrays.setAll(features, i -> i);
        return new Cluster.Member(headline, headline, new Vector(features, weights), null);
    }

    private static String title(Cluster.Member... members) {
        Cluster cluster = new Cluster(0, "s-1");
        List.of(members).forEach(cluster::add);
        return cluster.story(List.of()).title();
    }

    @Test
    void isCalledAfterTheFirstOfThoseThatSayItBest() {
        assertThat(title(member("early", 0.8, 0.6), member("later", 0.6, 0.8), member("last", 0.7071, 0.7071)))
                .isEqualTo("early");
    }

    @Test
    void isNotCalledAfterAnEarlyReportOfSomethingElse() {
        assertThat(title(member("aside", 0, 0, 1), member("later", 0.8, 0.6), member("last", 0.7, 0.7)))
                .isEqualTo("later");
    }

    @Test
    void sumsAsAMapWould() {
        Random random = new Random(7);
        Sum sum = new Sum();
        java.util.TreeMap<Integer, Double> plain = new java.util.TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            int feature = random.nextInt(2_000) * 997;
            double weight = random.nextDouble();
            sum.add(feature, weight);
            plain.merge(feature, weight, Double::sum);
        }
        assertThat(sum.features())
                .containsExactly(plain.keySet().stream().mapToInt(i -> i).toArray());
        plain.forEach((feature, weight) -> assertThat(sum.weight(feature)).isEqualTo(weight));
        assertThat(sum.weight(1)).isZero();
    }
}
