package org.sitrep.picture.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Place;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.words.Words;

/**
 * Turns reports into vectors of what is telling in them: words, who is named, places. Not thread-safe: each report changes what counts as common.
 *
 * <p>A feature weighs (1 + ln count) · ln(reports / reports that have it), both with {@value #BEFORE} imagined reports of ordinary English before the first; the headline
 * counts three times more. Only the {@value #TELLING} weightiest features are kept.
 */
final class Weights {
    /** So many reports that nobody saw stand for ordinary English, lest the first reports make up the language. */
    static final int BEFORE = 1000;
    /** A report has so many features that tell what it is about; the others are its style. */
    static final int TELLING = 100;

    private static final int HEADLINE = 3;
    private static final double UNSEEN = 2;

    private final CommonWords common;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> seenIn = new ArrayList<>();
    private final List<Double> before = new ArrayList<>();
    private int reports;

    Weights(CommonWords common) {
        this.common = common;
    }

    /** The vector of a report, of length 1. */
    Vector vector(Learned learned, Map<String, Identity> actors) {
        Map<String, Integer> counts = counts(learned, actors);
        reports++;
        int[] features = new int[counts.size()];
        double[] weights = new double[counts.size()];
        int i = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int feature = number(each.getKey());
            seenIn.set(feature, seenIn.get(feature) + 1);
            double rarity = StrictMath.log(
                    (reports + BEFORE + UNSEEN) / (seenIn.get(feature) + BEFORE * before.get(feature) + UNSEEN));
            features[i] = feature;
            weights[i++] = Math.max(0, (1 + StrictMath.log(each.getValue())) * rarity);
        }
        return Vector.of(features, weights, TELLING);
    }

    private int number(String feature) {
        Integer known = numbers.get(feature);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(feature, number);
        seenIn.add(0);
        before.add(common.probability(feature));
        return number;
    }

    private Map<String, Integer> counts(Learned learned, Map<String, Identity> actors) {
        Map<String, Integer> counts = new TreeMap<>();
        count(Words.stems(learned.record().document().text()), 1, counts);
        count(Words.stems(learned.headline()), HEADLINE, counts);
        for (Actor actor : learned.record().actors()) {
            Identity identity = actors.get(actor.id());
            if (identity != null && identity.named()) {
                counts.merge("@" + identity.id(), actor.mentions().size(), Integer::sum);
            }
        }
        for (Place place : learned.record().places()) {
            String name = place.geonames() != null ? String.valueOf(place.geonames()) : Words.fold(place.name());
            counts.merge("#" + name, place.mentions().size(), Integer::sum);
        }
        return counts;
    }

    private void count(Collection<String> words, int times, Map<String, Integer> counts) {
        for (String word : words) {
            if (!common.grammar(word)) {
                counts.merge(word, times, Integer::sum);
            }
        }
    }

    /**
     * Features with weights, sorted by feature; their squares sum to 1.
     *
     * @param leading the same features, the weightiest first
     */
    record Vector(int[] features, double[] weights, int[] leading) {
        private static Vector of(int[] features, double[] weights, int most) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < features.length; i++) {
                order.add(i);
            }
            order.sort(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparingInt(i -> features[i]));
            List<Integer> kept = order.subList(0, Math.min(most, order.size()));
            int[] leading = kept.stream().mapToInt(i -> features[i]).toArray();
            double squares = 0;
            List<Integer> sorted = new ArrayList<>(kept);
            sorted.sort(Comparator.comparingInt(i -> features[i]));
            for (int i : sorted) {
                squares += weights[i] * weights[i];
            }
            double length = squares == 0 ? 1 : Math.sqrt(squares);
            return new Vector(
                    sorted.stream().mapToInt(i -> features[i]).toArray(),
                    sorted.stream().mapToDouble(i -> weights[i] / length).toArray(),
                    leading);
        }

        /** The cosine of the angle between the two. */
        double dot(Vector other) {
            double sum = 0;
            int i = 0;
            int j = 0;
            while (i < features.length && j < other.features.length) {
                if (features[i] == other.features[j]) {
                    sum += weights[i++] * other.weights[j++];
                } else if (features[i] < other.features[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Vector(int[] theirs, double[] weighed, int[] first)
                    && Arrays.equals(features, theirs)
                    && Arrays.equals(weights, weighed)
                    && Arrays.equals(leading, first);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(features);
        }
    }
}
