package org.sitrep.engine.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Name;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;

/** Which countries a text is about, by their names, their people and the towns already known; and where the known places lie. */
final class Story {
    /** What an armed group says of the country that a text is about: it may fight in several. */
    private static final double A_GROUP = 0.5;
    /** What a word for its people says of a country, and the name of its armed forces. */
    private static final double A_PEOPLE = 0.7;

    /** How much a text must say of a country to be about it, and which share of what it says of any. */
    private static final double A_HOME = 1.3;

    private static final double MOST = 0.75;
    private static final int A_TOWN = 10_000;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<Integer, Set<String>> inSentence = new HashMap<>();
    private final Map<String, Entry> known = new HashMap<>();
    /** What is said of countries by their own names and their people's, rather than by towns that may have namesakes. */
    private final Map<String, Double> spoken = new TreeMap<>();

    private double total;

    /** What the words for peoples say ("Syrian", "the French"), and the country that the address of the text belongs to. */
    static Story of(ParsedText text, Words words) {
        Story story = new Story();
        String home = words.countryOfAddress(text.document().url());
        if (home != null) {
            story.add(home, -2, 1);
        }
        for (Sentence sentence : text.sentences()) {
            for (Name name : sentence.names()) {
                String written = sentence.span(name.from(), name.to()).in(text.text());
                story.body(PlaceName.key(written), sentence.index(), words);
            }
            for (int i = 0; i < sentence.size(); i++) {
                String form = sentence.token(i).form();
                if (!Character.isUpperCase(form.codePointAt(0))) {
                    continue;
                }
                if (isLetters(form) && sentence.nameAt(i) == null) {
                    story.body(PlaceName.key(form), sentence.index(), words); // "M23", which the encoder may not see
                }
                String country = i + 1 < sentence.size()
                        ? words.countryOfPeople(
                                PlaceName.key(form + " " + sentence.token(i + 1).form()))
                        : null;
                if (country == null) {
                    country = words.countryOfPeople(PlaceName.key(form));
                }
                if (country != null && !form.toUpperCase(Locale.ROOT).equals(form)) {
                    story.add(country, sentence.index(), A_PEOPLE);
                    story.spoken.merge(country, A_PEOPLE, Double::sum);
                }
            }
        }
        return story;
    }

    private static boolean isLetters(String form) {
        return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    /** An armed group or army that the text names. */
    private void body(String key, int sentence, Words words) {
        String group = words.countryOfGroup(key);
        if (group != null) {
            add(group, sentence, A_GROUP);
        }
        String army = words.countryOfArmy(key);
        if (army != null) {
            add(army, sentence, A_PEOPLE);
        }
    }

    /** This story with the places of one round of resolution. */
    Story with(List<Toponym> toponyms) {
        Story next = new Story();
        next.weights.putAll(weights);
        next.total = total;
        next.spoken.putAll(spoken);
        inSentence.forEach((sentence, countries) -> next.inSentence.put(sentence, new HashSet<>(countries)));
        for (Toponym toponym : toponyms) {
            Entry best = toponym.best;
            if (best == null) {
                continue;
            }
            next.known.put(toponym.key, best);
            String country = best.country();
            if (country != null) {
                double sure = toponym.margin >= 1.5 ? 1 : 0.4;
                for (Mention mention : toponym.mentions) {
                    double weight = best.feature() == Feature.COUNTRY ? 1 : sure;
                    next.add(country, mention.sentence, mention.hint ? weight / 2 : weight);
                    if (best.feature() == Feature.COUNTRY && best.how() == Entry.Held.OWN && !hasTownsOfIts(toponym)) {
                        next.spoken.merge(country, weight, Double::sum);
                    }
                }
            }
        }
        return next;
    }

    /** "Trinidad", "Panama", "Cuba": whether the name of a country may be that of a town of some size somewhere else. */
    private static boolean hasTownsOfIts(Toponym toponym) {
        return toponym.candidates().stream()
                .anyMatch(entry -> entry.feature().isTown()
                        && entry.how() == Entry.Held.OWN
                        && entry.population() >= A_TOWN
                        && toponym.best != null
                        && !String.valueOf(toponym.best.country()).equals(entry.country()));
    }

    /** The one country that the text speaks of by name or people, {@code null} if there are several or none. */
    @Nullable
    String spokenOf() {
        double all = spoken.values().stream().mapToDouble(Double::doubleValue).sum();
        return spoken.entrySet().stream()
                .filter(one -> one.getValue() >= MOST * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void add(String country, int sentence, double weight) {
        weights.merge(country, weight, Double::sum);
        total += weight;
        inSentence.computeIfAbsent(sentence, s -> new HashSet<>()).add(country);
    }

    /** The share of the text that is about {@code country}, without what {@code toponym} itself adds: 0 to 1. */
    double share(@Nullable String country, Toponym toponym) {
        if (country == null || total == 0) {
            return 0;
        }
        double own = 0;
        double mine = 0;
        Entry best = toponym.best;
        if (best != null && best.country() != null && known.containsKey(toponym.key)) {
            double each = best.feature() == Feature.COUNTRY || toponym.margin >= 1.5 ? 1 : 0.4;
            for (Mention mention : toponym.mentions) {
                own += mention.hint ? each / 2 : each;
            }
            mine = best.country().equals(country) ? own : 0;
        }
        double all = total - own;
        // Two imagined mentions of nowhere, so that one mention of a country does not make the whole story.
        return Math.max(0, weights.getOrDefault(country, 0.0) - mine) / (all + 2);
    }

    /** Whether one of the sentences that name {@code toponym} speaks of {@code country} besides. */
    boolean beside(@Nullable String country, Toponym toponym) {
        if (country == null) {
            return false;
        }
        Entry best = toponym.best;
        if (best != null && country.equals(best.country()) && known.containsKey(toponym.key)) {
            // Its own last reading put the country there; another source cannot be told apart.
            return false;
        }
        for (Mention mention : toponym.mentions) {
            if (inSentence.getOrDefault(mention.sentence, Set.of()).contains(country)) {
                return true;
            }
        }
        return false;
    }

    /** The one country that nearly all of the text is about, {@code null} if there is none. */
    @Nullable
    String home() {
        for (Map.Entry<String, Double> one : new TreeMap<>(weights).entrySet()) {
            if (one.getValue() >= A_HOME && one.getValue() >= MOST * total) {
                return one.getKey();
            }
        }
        return null;
    }

    /** How much the text says about countries. */
    double total() {
        return total;
    }

    /** The other known places. */
    Map<String, Entry> known() {
        return known;
    }
}
