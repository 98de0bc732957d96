package org.sitrep.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Span;

/** The town in a wider place that a sentence names as well. Stateless. */
final class Narrower {
    /** A sea is given by its middle only. */
    private static final double DEGREES_NEAR = 8;

    private static final double DEGREES_OF_REGION = 2;

    private static final double DEGREES_OF_TOWN = 0.4;

    private Narrower() {}

    /** True if {@code one} names a smaller place than {@code other}. */
    static boolean isFiner(Place one, Place other) {
        return grain(one).compareTo(grain(other)) < 0;
    }

    /** A village in no list, of which only the unit that it lies in is known, is a village for all that. */
    private static Precision grain(Place place) {
        return isUnlisted(place) ? Precision.CITY : place.precision();
    }

    private static boolean isUnlisted(Place place) {
        String rule = place.because().rule();
        return rule.equals("place/within") || rule.endsWith("-beside");
    }

    /** True if {@code town} is a place in {@code unit}. */
    static boolean isIn(Place town, Place unit) {
        if (isBesideWater(town, unit) || isSpotOf(town, unit)) {
            return true;
        }
        boolean finer =
                isFiner(town, unit) && town.country() != null && town.country().equals(unit.country());
        boolean inside = isUnlisted(town)
                && !isUnlisted(unit)
                && unit.precision() == Precision.CITY
                && town.precision() == Precision.CITY
                && town.lat() != null
                && town.lat().equals(unit.lat());
        return inside
                || finer
                        && !isUnlisted(unit)
                        && (unit.precision() == Precision.COUNTRY
                                || isRegionOf(town, unit)
                                || unit.precision() == Precision.ADMIN1
                                        && unit.admin1() != null
                                        && unit.admin1().equals(town.admin1()));
    }

    /** "In the West Bank, soldiers razed homes in Nur Shams", "on Samar, in Las Navas": a town of the unit with the region's name, or near its middle. */
    private static boolean isRegionOf(Place town, Place region) {
        return region.precision() == Precision.REGION
                && grain(town).compareTo(Precision.ADMIN2) <= 0
                && (region.name().equals(town.admin1()) || isNear(town, region, DEGREES_OF_REGION));
    }

    /** "In Cox's Bazar, a man was stabbed at the Kutupalong camp": a spot in or by the town. */
    private static boolean isSpotOf(Place spot, Place town) {
        return spot.precision() == Precision.POINT
                && town.precision() == Precision.CITY
                && spot.country() != null
                && spot.country().equals(town.country())
                && isNear(spot, town, DEGREES_OF_TOWN);
    }

    private static boolean isNear(Place one, Place other, double degrees) {
        Double lat = one.lat();
        Double lon = one.lon();
        Double there = other.lat();
        Double beside = other.lon();
        return lat != null
                && lon != null
                && there != null
                && beside != null
                && Math.abs(lat - there) < degrees
                && Math.abs(lon - beside) < degrees;
    }

    /** "off Bonny Island in the Gulf of Guinea": a town near the middle of a water or region that belongs to no one state. */
    private static boolean isBesideWater(Place town, Place region) {
        return region.precision() == Precision.REGION
                && region.country() == null
                && town.country() != null
                && grain(town).compareTo(Precision.ADMIN1) <= 0
                && isNear(town, region, DEGREES_NEAR);
    }

    /**
     * The town before the wider place that was found: "struck a school in Lviv in western Ukraine", "in Beni territory, in eastern Congo's Ituri province". Trees may hang the wider
     * one on the deed and the town on something at it.
     */
    static @Nullable Scene within(Reading reading, Sentence s, Place wide, Span words, WordClasses classes) {
        int head = s.tokenAt(words.start());
        Scene best = null;
        int last = -1;
        for (Place place : reading.places().overlapping(s.span())) {
            boolean finer = isFiner(place, wide)
                    && place.country() != null
                    && place.country().equals(wide.country());
            for (Span mention : finer ? place.mentions() : List.<Span>of()) {
                int at = s.span().contains(mention) ? Setting.head(s, mention) : -1;
                boolean before = at >= 0 && at < head && isPlace(s, at, place, classes);
                if (before && mention.end() > last && leadsTo(reading, s, mention, head, classes)) {
                    best = new Scene(place, List.of(mention));
                    last = mention.end();
                }
            }
        }
        return best;
    }

    /** True if the place stands where something may happen: "in", "near", or what is struck. */
    private static boolean isPlace(Sentence s, int head, Place place, WordClasses classes) {
        int at = Scene.carrier(s, head, place, classes);
        String adposition = at < 0 ? null : s.adposition(at);
        return at >= 0 && (adposition == null ? s.token(at).is("obj") : Scene.LOCATIVE.contains(adposition));
    }

    /** True if between the two places only words stand that lead from one into the other: "territory, in eastern". */
    private static boolean leadsTo(Reading reading, Sentence s, Span from, int to, WordClasses classes) {
        boolean in = false;
        for (int i = s.tokenAt(from.end() - 1) + 1; i < to; i++) {
            Token token = s.token(i);
            String form = token.form();
            boolean leads = form.equals("in") || form.equals("of") || form.equals(",") || form.equals("(");
            boolean described = token.upos().equals("ADJ")
                    || form.equals("the")
                    || classes.matches("site", s, i)
                    || reading.places().covering(token.span()) != null;
            if (!leads && !described) {
                return false;
            }
            in |= leads;
        }
        return in;
    }
}
