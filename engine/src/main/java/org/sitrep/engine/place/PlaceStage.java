package org.sitrep.engine.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/**
 * Finds and resolves toponyms: "Clashes in Daraa, Syria" → Daraa (town, SYR, Daraa, 32.6, 36.1) and Syria (country). Thread-safe once built.
 *
 * <p>A name that no list knows becomes a place of unknown precision, without coordinates. Words for peoples ("Syrian") are no places, nor are persons and organisations that
 * bear a place's name.
 */
public final class PlaceStage {
    private final Gazetteer gazetteer;
    /** A name written out: words with a capital, short ones between them without. */
    private static final Pattern WRITTEN_NAME =
            Pattern.compile("(?=.{4})\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*(?: \\p{Ll}{1,3}| \\p{Lu}[\\p{L}'’-]*)*");

    private final Recogniser recogniser;
    private final Resolver resolver;
    private final CapitalPhrases capitals;

    public PlaceStage(Knowledge knowledge) {
        this.gazetteer = new Gazetteer(knowledge);
        Words words = new Words(knowledge);
        this.recogniser = new Recogniser(gazetteer, words);
        this.resolver = new Resolver(gazetteer, words);
        this.capitals = new CapitalPhrases(knowledge, gazetteer);
    }

    /** The places that names can be looked up in. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The places that {@code text} names, in order of first mention. */
    public Places find(ParsedText text) {
        List<Toponym> toponyms = new ArrayList<>(resolved(text));
        toponyms.addAll(capitals.find(text, toponyms));
        toponyms.addAll(Coordinates.find(text, toponyms));
        // Several names can mean one place ("U.S.", "United States").
        Map<String, List<Toponym>> grouped = new LinkedHashMap<>();
        for (Toponym toponym : toponyms) {
            if (toponym.mentions.stream().allMatch(mention -> mention.hint)) {
                continue;
            }
            Entry best = toponym.best;
            grouped.computeIfAbsent(
                            best == null ? "?" + toponym.key : String.valueOf(best.id()), k -> new ArrayList<>())
                    .add(toponym);
        }
        List<Draft> drafts = new ArrayList<>();
        grouped.values().forEach(names -> drafts.add(Draft.of(names)));
        drafts.sort(Comparator.comparing(draft -> draft.mentions.get(0)));
        List<Place> places = new ArrayList<>();
        for (Draft draft : drafts) {
            places.add(draft.place("p" + (places.size() + 1), text.text()));
        }
        return new Places(places);
    }

    private List<Toponym> resolved(ParsedText text) {
        List<Mention> mentions = recogniser.find(text);
        List<Toponym> first = resolver.resolve(text, mentions);
        Set<String> countries = new HashSet<>();
        for (Toponym toponym : first) {
            if (toponym.best != null && toponym.best.country() != null) {
                countries.add(toponym.best.country());
            }
        }
        List<Mention> strays = recogniser.strays(text, mentions, countries);
        if (strays.isEmpty()) {
            return first;
        }
        mentions.addAll(strays);
        mentions.sort(Comparator.comparing(mention -> mention.span));
        return resolver.resolve(text, mentions);
    }

    /** A place before it has its number. */
    private record Draft(Toponym first, List<Span> mentions, List<Span> evidence) {
        static Draft of(List<Toponym> names) {
            List<Span> mentions = new ArrayList<>();
            List<Span> evidence = new ArrayList<>();
            Toponym first = names.get(0);
            for (Toponym name : names) {
                for (Mention mention : name.mentions) {
                    if (mention.hint) {
                        continue;
                    }
                    mentions.add(mention.span);
                    evidence.add(mention.span);
                    if (mention.container != null && mention.close) {
                        evidence.add(mention.container.span);
                    }
                    if (mention.kindWord != null) {
                        evidence.add(mention.kindWord);
                    }
                }
            }
            Collections.sort(mentions);
            return new Draft(
                    first,
                    List.copyOf(mentions),
                    evidence.stream().sorted().distinct().toList());
        }

        Place place(String id, String text) {
            Because because = new Because(
                    first.rule,
                    null,
                    mentions.get(0),
                    List.of(),
                    first.others.stream().map(Draft::lost).toList());
            Entry best = first.best;
            if (best == null) {
                return unlisted(id, mentions.get(0).in(text).replaceAll("\\s+", " "), first, because);
            }
            return new Place(
                    id,
                    best.feature().precision() == Precision.COUNTRY ? best.name() : asWritten(text, best.name()),
                    best.country(),
                    best.admin1Name(),
                    best.lat(),
                    best.lon(),
                    best.feature().precision(),
                    best.geonames(),
                    mentions,
                    evidence,
                    because);
        }

        /**
         * The first of the text's own names for the place, {@code listed} if it has but descriptions and abbreviations.
         *
         * <p>The gazetteer often knows a town best by its name at home; a reader of English news looks for Baku, not for Bakı.
         */
        private String asWritten(String text, String listed) {
            for (Span mention : mentions) {
                String words = mention.in(text).replaceAll("\\s+", " ");
                if (WRITTEN_NAME.matcher(words).matches()) {
                    return words;
                }
            }
            return listed;
        }

        /** A place in no list, which may be known to lie in one that is: then it is known as precisely as that one. */
        private Place unlisted(String id, String name, Toponym toponym, Because because) {
            Entry within = toponym.within;
            if (within == null) {
                return new Place(
                        id,
                        name,
                        toponym.country,
                        null,
                        null,
                        null,
                        Precision.UNKNOWN,
                        null,
                        mentions,
                        evidence,
                        because);
            }
            return new Place(
                    id,
                    name,
                    within.country(),
                    within.admin1Name(),
                    within.lat(),
                    within.lon(),
                    within.feature() == Feature.SITE
                            ? Precision.CITY
                            : within.feature().precision(),
                    null,
                    mentions,
                    evidence,
                    because);
        }

        private static Because.Lost lost(Entry other) {
            @Nullable String unit = other.admin1Name();
            String where = (unit == null || unit.equals(other.name()) ? "" : ", " + unit)
                    + (other.country() == null ? "" : ", " + other.country());
            return new Because.Lost(
                    other.name() + where + " (" + other.feature().name().toLowerCase(java.util.Locale.ROOT) + ")",
                    "weighs less in this text");
        }
    }
}
