package org.sitrep.picture.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

    @Test
    void comparesAllMembersToTheBitAsEachByItself() {
        Random random = new Random(11);
        Sum sum = new Sum();
        List<Vector> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Vector vector = vector(random);
            members.add(vector);
            sum.add(vector, 1);
        }
        // One that left has its features in the sum still.
        Vector gone = members.remove(3);
        sum.add(gone, -1);
        Nearness nearness = new Nearness(sum, members);
        for (int i = 0; i < 50; i++) {
            Vector report = vector(random);
            Alone alone = new Alone(report);
            assertThat(nearness.dots(report))
                    .containsExactly(members.stream().mapToDouble(alone::dot).toArray());
        }
    }

    @Test
    void comparesWithTheMembersThatItHasNow() {
        Random random = new Random(12);
        Cluster cluster = new Cluster(0, "s-1");
        Vector report = vector(random);
        for (int i = 0; i < 80; i++) {
            cluster.add(new Cluster.Member("d" + i, "", vector(random), null));
            double before = cluster.closeness(report, new Alone(report), -1);
            Cluster again = Cluster.FORM.of(Cluster.FORM.bytes(cluster));
            assertThat(again.closeness(report, new Alone(report), -1)).isEqualTo(before);
        }
        double far = cluster.closeness(report, new Alone(report), -1);
        cluster.replace(new Cluster.Member("d70", "", report, null));
        assertThat(cluster.closeness(report, new Alone(report), -1)).isGreaterThan(far + 0.02);
    }

    private static Vector vector(Random random) {
        int[] features = random.ints(60, 0, 300).sorted().distinct().toArray();
        double[] weights = new double[features.length];
        Arrays.setAll(weights, i -> (float) (random.nextDouble() / 7));
        return new Vector(features, weights);
    }
}
