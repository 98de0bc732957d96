package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ParsedText;

/*
 * A name is read by weighing its candidates against one another. What counts, in units of a power of ten of inhabitants:
 *
 *   size        a town by its inhabitants, a capital more; a country, a region or a unit by a fixed weight that stands for its fame
 *   name        its own name, rather than one of its others
 *   container   "Lebanon, Pa.": a candidate that lies in what stands behind the comma wins over any size
 *   kind        "Daraa province", "the town of Lincoln"
 *   story       what countries the text is about: their names, their people, its other places
 *   beside      the country is named in the same sentence
 *   distance    other places of the text are near
 *
 * One sense per text: all mentions of a name count together. As each name's reading is evidence for the others, the weighing is done three times, the first time without
 * such evidence.
 */
/** Decides which place each name of a text means. Thread-safe. */
final class Resolver {
    private static final int ROUNDS = 3;
    private static final int MOST = 60;
    /** How many inhabitants a town has that news goes by. */
    private static final int A_TOWN = 10_000;
    /** What it adds that a report is local, and how many other places of one unit make it so. */
    private static final double LOCAL = 2.5;

    private static final int SEVERAL = 3;
    /** What it adds to a town of some size that it lies in the one country that the text speaks of. */
    private static final double SPOKEN_OF = 1.5;

    /** How much a text must say of countries to be about some. */
    private static final double A_HOME = 1.3;

    /** What it takes from a unit that something is said to be near it, as things are near towns. */
    private static final double WIDE = -0.8;

    private final Gazetteer gazetteer;
    private final Words words;

    Resolver(Gazetteer gazetteer, Words words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The names of a text with what they mean, in order of first mention. */
    List<Toponym> resolve(ParsedText text, List<Mention> mentions) {
        Map<String, Toponym> byKey = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            byKey.computeIfAbsent(mention.key, Toponym::new).mentions.add(mention);
        }
        List<Toponym> toponyms = List.copyOf(byKey.values());
        Story peoples = Story.of(text, words);
        Story story = peoples;
        for (int round = 0; round < ROUNDS; round++) {
            for (Toponym toponym : toponyms) {
                weigh(toponym, story, byKey);
            }
            story = peoples.with(toponyms);
        }
        for (Toponym toponym : toponyms) {
            if (toponym.best != null && !plausible(toponym, toponym.best, story, byKey)) {
                toponym.best = null;
                toponym.rule = "place/unlikely";
            }
        }
        for (Toponym toponym : toponyms) {
            if (toponym.best == null) {
                toponym.within = whole(toponym, byKey);
                toponym.rule = toponym.within == null ? toponym.rule : "place/within";
            }
        }
        Unlisted unlisted = new Unlisted(gazetteer, words, toponyms, story);
        for (Toponym toponym : toponyms) {
            if (toponym.best == null && toponym.within == null) {
                unlisted.settle(toponym);
            }
        }
        return toponyms;
    }

    /** Whether a small town may be meant although nothing in the text speaks for its country: not in a text that is about others. */
    private static boolean plausible(Toponym toponym, Entry best, Story story, Map<String, Toponym> byKey) {
        boolean small = best.feature().isTown() || best.feature() == Feature.ADMIN2;
        boolean namesake = best.feature() == Feature.ADMIN1 && best.how() == Entry.Held.OTHER;
        boolean foreign = small && best.population() < 100_000 || namesake || small && best.how() == Entry.Held.OTHER;
        if (foreign && elsewhere(toponym, best, byKey)) {
            return false;
        }
        // A town of a country that nothing speaks of, in a text about another one.
        String home = story.home();
        boolean abroad = home != null && best.country() != null && !home.equals(best.country());
        boolean square = best.feature() == Feature.SITE && toponym.key.endsWith(" square");
        if (square && toponym.support < 0.3 && story.total() >= A_HOME) {
            return false; // every capital has an Independence Square
        }
        if (!small || toponym.support >= 0.3) {
            return true;
        }
        if (best.how() != Entry.Held.OWN) {
            return best.population() >= (abroad ? 1_000_000 : 100_000);
        }
        return best.population() >= (abroad ? 100_000 : 15_000)
                || story.total() < 3 && !abroad && !isBesideOthers(toponym, best, byKey);
    }

    /** Whether all towns and units that the text is sure of lie in other countries; states and capitals act, and say little of where. */
    private static boolean isBesideOthers(Toponym toponym, Entry best, Map<String, Toponym> byKey) {
        boolean others = false;
        for (Toponym other : byKey.values()) {
            Entry place = other == toponym || other.margin < 1.5 ? null : other.best;
            if (place == null || place.country() == null) {
                continue;
            }
            if (place.country().equals(best.country())) {
                return false;
            }
            others |= place.feature() != Feature.COUNTRY && place.feature() != Feature.CAPITAL;
        }
        return others;
    }

    /** Whether the text says that it lies in a country ("the Syrian village of") or unit in which {@code best} does not lie. */
    private static boolean elsewhere(Toponym toponym, Entry best, Map<String, Toponym> byKey) {
        for (Mention mention : toponym.mentions) {
            if (mention.land != null && best.country() != null && !mention.land.equals(best.country())) {
                return true;
            }
            Entry whole = listed(mention, byKey);
            if (whole != null && whole.how() == Entry.Held.OWN) {
                boolean unit = whole.feature() == Feature.COUNTRY || whole.feature() == Feature.ADMIN1;
                if (unit && !whole.holds(best) && whole.id() != best.id()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first known place that a mention is said to lie in: "Kuchi, Munya district, Niger State" with an unknown district. */
    private static @Nullable Entry listed(Mention mention, Map<String, Toponym> byKey) {
        Mention outer = mention.container;
        for (int step = 0; outer != null && step < 3; step++) {
            Toponym toponym = byKey.get(outer.key);
            if (toponym != null && toponym.best != null) {
                return toponym.best;
            }
            outer = outer.close ? outer.container : null;
        }
        return null;
    }

    /** The place that an unknown one is said to lie in ("Colton Way, Edmonton"), or that it is named after and that the text names too ("Dresden Zoo"). */
    private static @Nullable Entry whole(Toponym toponym, Map<String, Toponym> byKey) {
        for (Mention mention : toponym.mentions) {
            Entry outer = listed(mention, byKey);
            if (outer != null) {
                return outer;
            }
        }
        for (int blank = toponym.key.lastIndexOf(' '); blank > 0; blank = toponym.key.lastIndexOf(' ', blank - 1)) {
            Toponym namesake = byKey.get(toponym.key.substring(0, blank));
            if (namesake != null
                    && namesake.best != null
                    && namesake.best.feature().isTown()) {
                return namesake.best;
            }
        }
        return null;
    }

    private record Weighed(Entry entry, double weight, String rule, double support) {}

    private static void weigh(Toponym toponym, Story story, Map<String, Toponym> byKey) {
        List<Entry> candidates = candidates(toponym, byKey);
        if (candidates.isEmpty()) {
            return;
        }
        List<Weighed> weighed = new ArrayList<>(candidates.size());
        for (Entry entry : candidates) {
            weighed.add(weigh(entry, toponym, candidates, story, byKey));
        }
        weighed.sort(Comparator.comparingDouble((Weighed one) -> -one.weight).thenComparingInt(one -> one.entry.id()));
        Weighed first = weighed.get(0);
        toponym.best = first.entry;
        toponym.rule = candidates.size() == 1 ? "place/one-of-its-name" : first.rule;
        toponym.support = first.support;
        toponym.margin = 9;
        for (Weighed other : weighed) {
            if (other.entry.kilometresTo(first.entry) > 100) {
                toponym.margin = first.weight - other.weight;
                break;
            }
        }
        toponym.others = weighed.stream().skip(1).limit(3).map(Weighed::entry).toList();
    }

    /** The candidates worth weighing: the biggest, and those that lie in a container. */
    private static List<Entry> candidates(Toponym toponym, Map<String, Toponym> byKey) {
        List<Entry> all = toponym.candidates();
        if (all.size() <= MOST) {
            return all;
        }
        List<Entry> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparingDouble((Entry entry) -> -size(entry, all)).thenComparingInt(Entry::id));
        List<Entry> kept = new ArrayList<>(sorted.subList(0, MOST));
        for (Entry entry : sorted.subList(MOST, sorted.size())) {
            for (Mention mention : toponym.mentions) {
                if (mention.container != null
                        && mention.container.candidates.stream().anyMatch(c -> c.holds(entry))) {
                    kept.add(entry);
                    break;
                }
            }
        }
        return kept;
    }

    private static Weighed weigh(
            Entry entry, Toponym toponym, List<Entry> candidates, Story story, Map<String, Toponym> byKey) {
        double size = size(entry, candidates);
        double kind = 0;
        double container = 0;
        for (Mention mention : toponym.mentions) {
            if (mention.kinds.contains(entry.feature())) {
                kind = entry.how() == Entry.Held.OWN ? 2.5 : 1;
            } else if (kind == 0 && candidates.stream().anyMatch(one -> mention.kinds.contains(one.feature()))) {
                kind = -1.5;
            }
            boolean wide = entry.feature() == Feature.ADMIN1 || entry.feature() == Feature.ADMIN2;
            if (mention.spot && kind == 0 && wide && candidates.stream().anyMatch(Resolver::isTown)) {
                kind = WIDE;
            }
            container = Math.max(container, container(entry, mention, candidates, byKey));
            container = Math.max(container, neighbour(entry, mention));
        }
        container = Math.max(container, contained(entry, toponym, byKey.values()));
        double share = story.share(entry.country(), toponym);
        double about = 3 * share + (story.beside(entry.country(), toponym) ? 0.7 : 0);
        if (isOfStory(entry, candidates, story) && !isOvershadowed(entry, candidates) && !isOfCountry(toponym)) {
            about += SPOKEN_OF;
        }
        double near = near(entry, toponym, story.known());
        boolean local = near >= 1 && !isOfCapital(entry, candidates) && isLocal(entry, toponym, byKey);
        if (local) {
            near += LOCAL;
        } else if (container == 0 && isOvershadowed(entry, candidates)) {
            near *= 0.5;
            about *= 0.5;
        }
        double weight = size + kind + container + about + near;
        String rule;
        if (container > 0) {
            rule = "place/container";
        } else if (kind > 0) {
            rule = "place/kind";
        } else if (about + near >= 1) {
            rule = "place/story";
        } else {
            rule = "place/biggest";
        }
        return new Weighed(entry, weight, rule, about + near + container + Math.max(kind, 0));
    }

    /** Whether a country goes by the very name: Mexico, Missouri, is not meant where the text speaks of the United States. */
    private static boolean isOfCountry(Toponym toponym) {
        return toponym.candidates().stream()
                .anyMatch(entry -> entry.feature() == Feature.COUNTRY
                        && PlaceName.key(entry.name()).equals(toponym.key));
    }

    /** Whether it lies in the one country that the text speaks of, where a town of some size or a unit has its name: "Trinidad" in a report from Bolivia. */
    private static boolean isOfStory(Entry entry, List<Entry> candidates, Story story) {
        String country = story.spokenOf();
        return country != null
                && country.equals(entry.country())
                && entry.how() == Entry.Held.OWN
                && entry.feature() != Feature.COUNTRY
                && candidates.stream().anyMatch(one -> country.equals(one.country()) && isKnown(one));
    }

    private static boolean isKnown(Entry entry) {
        return entry.how() == Entry.Held.OWN
                && (entry.feature() == Feature.SEAT1
                        || entry.feature() == Feature.ADMIN1
                        || entry.feature().isTown() && entry.population() >= A_TOWN);
    }

    private static boolean isTown(Entry entry) {
        return entry.feature().isTown() && entry.how() == Entry.Held.OWN && entry.population() >= A_TOWN;
    }

    /** Whether the capital of the candidate's own country has its name: a report from Pennsylvania means the one Washington as much as the other. */
    private static boolean isOfCapital(Entry entry, Collection<Entry> rivals) {
        return rivals.stream()
                .anyMatch(rival -> rival.feature() == Feature.CAPITAL
                        && rival.id() != entry.id()
                        && rival.country() != null
                        && rival.country().equals(entry.country()));
    }

    /** Whether all other towns and units that the text is sure of, and there are several, lie in the candidate's own unit: a local report. */
    private static boolean isLocal(Entry entry, Toponym toponym, Map<String, Toponym> byKey) {
        int others = 0;
        for (Toponym other : byKey.values()) {
            Entry place = other == toponym || other.margin < 0.7 ? null : other.best;
            if (place == null || place.feature() == Feature.COUNTRY) {
                continue;
            }
            if (entry.admin1() < 0 || place.admin1() != entry.admin1()) {
                return false;
            }
            others++;
        }
        return others >= SEVERAL;
    }

    /** The weight of a candidate by itself. */
    static double size(Entry entry, Collection<Entry> rivals) {
        double people = StrictMath.log10(entry.population() + 10.0);
        double weight = switch (entry.feature()) {
            case COUNTRY -> 7.8;
            case CONTINENT -> 8;
            case REGION, WATER -> 7.5;
            case ISLAND -> 6.3;
            case RIVER, MOUNTAINS, DESERT, FORMER, SITE -> 6.5;
            case ADMIN1 -> 5.1 + people / 4 - (hasBigSeat(entry, rivals) ? 1.2 : 0);
            case ADMIN2 -> 3 + people / 4;
            case CAPITAL -> people + 1;
            case SEAT1 -> people + 0.4;
            case SEAT2, TOWN -> people;
            case SECTION -> people - 0.5;
            case ABANDONED -> people - 1;
        };
        return switch (entry.how()) {
            case OWN -> weight;
            case OTHER -> weight - 1.2;
            case AFTER_COMMA -> weight - 3;
        };
    }

    /** Whether a town has a namesake that everybody knows: what the text is about makes Paris, Texas, of no Paris, unless it says so. */
    private static boolean isOvershadowed(Entry entry, Collection<Entry> rivals) {
        if (!entry.feature().isTown() || entry.how() != Entry.Held.OWN) {
            return false;
        }
        for (Entry rival : rivals) {
            boolean famous = rival.how() == Entry.Held.OWN
                    && rival.feature() == Feature.CAPITAL
                    && rival.population() > 500_000
                    && rival.population() > 20L * entry.population();
            if (famous) {
                return true;
            }
        }
        return false;
    }

    /** Whether a town of the same name holds a good part of the unit's people: then the town is what people mean. */
    private static boolean hasBigSeat(Entry unit, Collection<Entry> rivals) {
        for (Entry rival : rivals) {
            if (rival.feature().isTown()
                    && rival.admin1() == unit.id()
                    && rival.population() * 8.0 > unit.population()) {
                return true;
            }
        }
        return false;
    }

    /** What it adds that a candidate lies in what stands behind it. */
    private static double container(
            Entry entry, Mention mention, Collection<Entry> candidates, Map<String, Toponym> byKey) {
        Mention outer = mention.container;
        double best = mention.land != null && mention.land.equals(entry.country()) ? 3 : 0;
        // "Zahle, Bekaa, Lebanon": the next but one counts as well.
        for (int step = 0; outer != null && step < 2; step++) {
            for (Entry whole : outer.candidates) {
                if (whole.holds(entry)) {
                    boolean listed = whole.feature() == Feature.COUNTRY
                            && candidates.stream()
                                    .anyMatch(one -> one.feature() == Feature.COUNTRY && one.how() == Entry.Held.OWN);
                    double own = entry.how() == Entry.Held.OWN ? 0 : 1;
                    double how = whole.how() == Entry.Held.OTHER ? 2 : 0;
                    double town = entry.feature().isTown() ? 0.3 : 0;
                    double value = listed ? 0.5 : (mention.close ? 5 : 3) + town - own - how - step;
                    Toponym held = byKey.get(outer.key);
                    if (held != null && held.best != null && held.best.id() != whole.id()) {
                        value -= 1;
                    }
                    best = Math.max(best, value);
                }
            }
            outer = outer.container != null && outer.close ? outer.container : null;
        }
        return best;
    }

    /** What it adds that a candidate lies near the place that the text says it is near ("Edmonton, south of Cairns"). */
    private static double neighbour(Entry entry, Mention mention) {
        if (mention.neighbour == null || entry.feature() == Feature.COUNTRY || entry.how() != Entry.Held.OWN) {
            return 0;
        }
        for (Entry other : mention.neighbour.candidates) {
            boolean counts = other.how() == Entry.Held.OWN && other.feature().isTown() && other.id() != entry.id();
            if (counts && other.population() >= entry.population() && entry.kilometresTo(other) < 100) {
                return 3;
            }
        }
        return 0;
    }

    /** What it adds that a candidate holds what stands before it ("Athens, Georgia"). */
    private static double contained(Entry entry, Toponym toponym, Collection<Toponym> all) {
        if (entry.feature() != Feature.COUNTRY
                && entry.feature() != Feature.ADMIN1
                && entry.feature() != Feature.ADMIN2) {
            return 0;
        }
        for (Toponym other : all) {
            for (Mention mention : other.mentions) {
                if (mention.container != null && mention.container.key.equals(toponym.key)) {
                    for (Entry inner : other.candidates()) {
                        boolean counts = inner.how() == Entry.Held.OWN
                                && inner.feature() != Feature.ADMIN1
                                && entry.holds(inner);
                        if (counts && (other.best == null || other.best.id() == inner.id())) {
                            // "Muridke in Punjab" says it too, if less surely than "Muridke, Punjab".
                            double sure = mention.close ? 2 : 1.4;
                            return entry.feature() == Feature.COUNTRY ? sure / 2 : sure;
                        }
                    }
                }
            }
        }
        return 0;
    }

    /** What it adds that other places of the text lie near, or in the same unit. */
    private static double near(Entry entry, Toponym toponym, Map<String, Entry> known) {
        if (entry.feature() == Feature.CONTINENT) {
            return 0;
        }
        if (entry.feature() == Feature.COUNTRY) {
            // What lies in a country speaks for it as much as for a unit of it that has its name (Mexico).
            return known.entrySet().stream()
                            .anyMatch(one -> !one.getKey().equals(toponym.key) && entry.holds(one.getValue()))
                    ? 1.5
                    : 0;
        }
        double best = 0;
        double shrink = -1;
        for (Map.Entry<String, Entry> one : known.entrySet()) {
            Entry other = one.getValue();
            if (one.getKey().equals(toponym.key)
                    || other.feature() == Feature.COUNTRY
                    || other.feature() == Feature.CONTINENT) {
                continue;
            }
            if (other.id() == entry.id()) {
                // Named by another of its names as well.
                return 2;
            }
            if (shrink < 0) {
                shrink = StrictMath.cos(StrictMath.toRadians(entry.lat()));
            }
            double north = (entry.lat() - other.lat()) * 111;
            double east = (entry.lon() - other.lon()) * 111 * shrink;
            double squared = north * north + east * east;
            double value = 0;
            if (other.feature() != Feature.ADMIN1 && squared < 60 * 60) {
                value = 1.5;
            } else if (other.feature() != Feature.ADMIN1 && squared < 150 * 150) {
                value = 1;
            } else if (squared < 400 * 400) {
                value = 0.4;
            }
            if (entry.admin1() >= 0 && entry.admin1() == other.admin1()) {
                value = Math.max(value, other.feature() == Feature.ADMIN1 ? 1.5 : 1);
            }
            best = Math.max(best, value);
        }
        return best;
    }
}
