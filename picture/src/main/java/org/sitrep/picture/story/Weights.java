package org.sitrep.picture.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Place;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Forms;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Shelf;
import org.sitrep.picture.memory.Writer;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.words.Words;

/**
 * Turns reports into vectors of what is telling in them: words, who is named, places. Not thread-safe: each report changes what counts as common.
 *
 * <p>A feature weighs (1 + ln count) · ln(reports / reports that have it), both with {@value #BEFORE} imagined reports of ordinary English before the first; the headline
 * counts three times more. A place counts by what it is and not also by the words of its name, and weighs {@value #WHERE} of what it would, a state {@value #WHICH_STATE}: two things that
 * happen in one town are two stories. Words for one thing count as one, and so does a deed of one day, place and victim. Only the {@value #TELLING} weightiest features are kept.
 */
final class Weights {
    /** So many reports that nobody saw stand for ordinary English, lest the first reports make up the language. */
    static final int BEFORE = 1000;
    /** A report has so many features that tell what it is about; the others are its style. */
    static final int TELLING = 100;

    private static final int HEADLINE = 3;
    private static final double UNSEEN = 2;
    private static final double WHERE = 0.5;
    private static final double WHICH_STATE = 0.75;

    private static final String PLACE = "#";
    private static final String ACTOR = "@";
    private static final String STATE = ACTOR + "state:";
    private static final String DEED = "!";

    private static final String REPORTS = "reports";
    private static final String FEATURES = "features";

    private final CommonWords common;
    private final Shelf<Feature> features;
    private final Shelf<Integer> numbers;

    /** A feature by its number, and how many reports have it. */
    private record Feature(int number, int seenIn) {}

    private static final Form<Feature> FEATURE = new Form<>() {
        @Override
        public void write(Feature feature, Writer out) {
            out.number(feature.number()).number(feature.seenIn());
        }

        @Override
        public Feature read(Reader in) {
            return new Feature(in.whole(), in.whole());
        }
    };

    Weights(CommonWords common, Memory memory) {
        this.common = common;
        features = memory.shelf("feature", FEATURE);
        numbers = memory.shelf("feature-number", Forms.NUMBER);
    }

    /**
     * The vector of a report, of length 1.
     *
     * @param again true for another version of a report that was counted before
     */
    Vector vector(Learned learned, Map<String, Identity> actors, boolean again) {
        Map<String, Integer> counts = counts(learned, actors);
        features.expect(counts.keySet());
        int one = again ? 0 : 1;
        int reports = number(REPORTS) + one;
        numbers.put(REPORTS, reports);
        int[] found = new int[counts.size()];
        double[] weights = new double[counts.size()];
        int i = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            Feature known = features.get(each.getKey());
            Feature feature =
                    known == null ? new Feature(next(), one) : new Feature(known.number(), known.seenIn() + one);
            if (!feature.equals(known)) {
                features.put(each.getKey(), feature);
            }
            double rarity = StrictMath.log((reports + BEFORE + UNSEEN)
                    / (feature.seenIn() + BEFORE * common.probability(each.getKey()) + UNSEEN));
            found[i] = feature.number();
            weights[i++] = share(each.getKey()) * Math.max(0, (1 + StrictMath.log(each.getValue())) * rarity);
        }
        return Vector.of(found, weights, TELLING);
    }

    private int next() {
        int number = number(FEATURES);
        numbers.put(FEATURES, number + 1);
        return number;
    }

    private int number(String name) {
        Integer number = numbers.get(name);
        return number == null ? 0 : number;
    }

    private static double share(String feature) {
        return feature.startsWith(PLACE) ? WHERE : feature.startsWith(STATE) ? WHICH_STATE : 1;
    }

    /** A place across reports. */
    static String where(Place place) {
        Integer geonames = place.geonames();
        return PLACE + (geonames != null ? String.valueOf(geonames) : Words.fold(place.name()));
    }

    private Map<String, Integer> counts(Learned learned, Map<String, Identity> actors) {
        Map<String, Integer> counts = new TreeMap<>();
        String text = learned.record().document().text();
        String headline = learned.headline();
        Set<String> names = new HashSet<>();
        for (Place place : learned.record().places()) {
            List<String> mentions =
                    place.mentions().stream().map(span -> span.in(text)).toList();
            mentions.forEach(mention -> names.addAll(Words.stems(mention)));
            int above = mentions.stream().anyMatch(headline::contains) ? HEADLINE : 0;
            counts.merge(where(place), mentions.size() + above, Integer::sum);
        }
        for (Actor actor : learned.record().actors()) {
            Identity identity = actors.get(actor.id());
            if (identity != null && identity.named()) {
                String feature = ACTOR + identity.id();
                counts.merge(feature, actor.mentions().size(), Integer::sum);
                if (feature.startsWith(STATE)) {
                    names(actor, text).forEach(name -> names.addAll(Words.stems(name)));
                }
            }
        }
        Deeds.of(learned.record(), actors).forEach(deed -> counts.merge(DEED + deed, 1, Integer::sum));
        count(Words.stems(text), 1, names, counts);
        count(Words.stems(headline), HEADLINE, names, counts);
        return counts;
    }

    private static List<String> names(Actor actor, String text) {
        return actor.mentions().stream()
                .filter(mention -> mention.form() == MentionForm.NAME)
                .map(mention -> mention.span().in(text))
                .toList();
    }

    private void count(Collection<String> words, int times, Set<String> without, Map<String, Integer> counts) {
        for (String word : words) {
            if (!common.grammar(word) && !without.contains(word)) {
                counts.merge(common.one(word), times, Integer::sum);
            }
        }
    }

    /** Features with weights, sorted by feature; their squares sum to 1. */
    record Vector(int[] features, double[] weights) {
        private static Vector of(int[] features, double[] weights, int most) {
            double squares = 0;
            int[] kept = first(features, weights, most);
            Arrays.sort(kept);
            for (int i : kept) {
                squares += weights[i] * weights[i];
            }
            double length = squares == 0 ? 1 : Math.sqrt(squares);
            List<Integer> sorted = new ArrayList<>();
            for (int i : kept) {
                sorted.add(i);
            }
            sorted.sort(Comparator.comparingInt(i -> features[i]));
            return new Vector(
                    sorted.stream().mapToInt(i -> features[i]).toArray(),
                    // As floats, for so they are remembered.
                    sorted.stream()
                            .mapToDouble(i -> (float) (weights[i] / length))
                            .toArray());
        }

        /** The weightiest features, the first of all first. */
        int[] leading(int most) {
            int[] first = first(features, weights, most);
            return Arrays.stream(first).map(i -> features[i]).toArray();
        }

        /** Where the weightiest features stand. */
        private static int[] first(int[] features, double[] weights, int most) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < features.length; i++) {
                order.add(i);
            }
            order.sort(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparingInt(i -> features[i]));
            return order.stream().limit(most).mapToInt(i -> i).toArray();
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
            return other instanceof Vector(int[] theirs, double[] weighed)
                    && Arrays.equals(features, theirs)
                    && Arrays.equals(weights, weighed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(features);
        }
    }
}
