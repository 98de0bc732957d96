package org.sitrep.picture.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.words.Rows;
import org.sitrep.picture.words.Words;

/**
 * How much speaks for two tellings being of one event. Stateless and thread-safe.
 *
 * <p>Points are added for each thing both tell alike; some differences rule it out. A deed is where and when it was; whoever did it may be what the reports differ in. A
 * word is whose it was.
 */
final class Likeness {
    /** Two tellings that reach this are of one event: place and day and one thing more, or who, whom, when and the kind. */
    static final double SAME = 5;

    /** What is enough for a count that says no more than how many: where and when, of one story, though the toll is another. */
    static final double COUNTED_AGAIN = 4.5;
    /** What is enough where nothing else was on that day. */
    static final double ONLY_ONE = 3;

    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** What two names for one side cost, and what they do within one report. */
    private static final double CONTRADICTION = 2;

    private static final double TWO_DEEDS = 4;

    private static final double CITY_KM = 30;
    private static final double PROVINCE_KM = 200;
    private static final double EARTH_RADIUS_KM = 6371;
    private static final long VAGUE_DAYS = 10;
    private static final long ANSWER_DAYS = 7;
    /** How long a killing is investigated and spoken of without its day. */
    private static final long CASE_DAYS = 90;

    private static final double OTHER_KIND = -1.5;
    private static final double NEAR_KIND = -1;
    private static final Map<String, Double> ALIKE = alike();

    private Likeness() {}

    /** The points for two tellings, {@link #NEVER} if they cannot be of one event. */
    static double of(Sketch one, Sketch other) {
        boolean truce = one.truce() && other.truce();
        if ((one.type() != other.type() && !truce) || one.ahead() != other.ahead()) {
            return NEVER;
        }
        if (one.denial() != other.denial() && anothers(one, other)) {
            return NEVER;
        }
        if (oneDeath(one, other)) {
            return SAME + 2;
        }
        boolean equalSize = equalSize(one.told().size(), other.told().size());
        // Two reports that name two culprits contradict each other; one report that does tells of two deeds.
        boolean sameReport = one.document().equals(other.document());
        double points = place(one, other)
                + days(one, other, equalSize)
                + sides(one, other, sameReport)
                + mode(one.told().mode(), other.told().mode());
        // Tolls rise and are contested; but a difference in the toll is one more difference.
        points += equalSize ? 1 : differs(one.told().size(), other.told().size()) ? -0.5 : 0;
        points += one.story().equals(other.story()) ? 1 : 0;
        points += one.trigger().equals(other.trigger()) ? 0.5 : 0;
        // The headline and the lead of one report tell of one thing, and give the same count of it.
        points += equalSize && sameReport ? 1 : 0;
        points += sameReport && one.inHeadline() != other.inHeadline() && sameKind(one, other) ? 1 : 0;
        // One author who gives two tolls in his own words tells of two events.
        boolean oneAuthor =
                sameReport && !one.told().reported() && !other.told().reported();
        return oneAuthor && differs(one.told().size(), other.told().size()) ? NEVER : points;
    }

    /**
     * True if both tell of the death of one person by name: he dies once, whoever is said to have done it, how, and where. A leader who is reported dead again months later is
     * another report of another day.
     */
    static boolean oneDeath(Sketch one, Sketch other) {
        return one.fatal() && other.fatal() && same(one.victims(), other.victims()) && deathDays(one, other);
    }

    private static boolean deathDays(Sketch one, Sketch other) {
        DayRange mine = one.days();
        DayRange theirs = other.days();
        if (mine == null || theirs == null) {
            return true;
        }
        return gap(mine, theirs) <= (one.dated() && other.dated() ? ANSWER_DAYS : CASE_DAYS);
    }

    /** Days between the end of the one and the start of the other. */
    private static long gap(DayRange mine, DayRange theirs) {
        return Math.max(
                ChronoUnit.DAYS.between(mine.last(), theirs.first()),
                ChronoUnit.DAYS.between(theirs.last(), mine.first()));
    }

    private static double place(Sketch one, Sketch other) {
        Located mine = one.place();
        Located theirs = other.place();
        if (mine == null || theirs == null) {
            return sameWord(one.told().place(), other.told().place()) ? 2 : 0;
        }
        if (mine.country() != null
                && theirs.country() != null
                && !mine.country().equals(theirs.country())) {
            return elsewhere(one, other);
        }
        boolean exact = exact(mine) && exact(theirs);
        boolean equal = mine.geonames() != null && mine.geonames().equals(theirs.geonames())
                || Words.fold(mine.name()).equals(Words.fold(theirs.name()));
        if (equal) {
            return exact ? 3 : 2;
        }
        double km = kilometres(mine, theirs);
        if (exact) {
            // A headline may mean the state by the name of its capital.
            boolean state = !(one.dated() && other.dated()) && (named(mine, theirs) || named(theirs, mine));
            return km <= CITY_KM ? 3 : state ? 0 : elsewhere(one, other);
        }
        boolean inside = inside(mine, theirs) || inside(theirs, mine);
        if (inside) {
            return 2;
        }
        boolean wide = wide(mine) || wide(theirs);
        if (wide) {
            return mine.country() != null && mine.country().equals(theirs.country()) ? 1 : 0;
        }
        return km <= PROVINCE_KM ? 0.5 : elsewhere(one, other);
    }

    /** A deed is where it was, and a meeting is where they met; words are said anywhere, and where is told less carefully. */
    private static double elsewhere(Sketch one, Sketch other) {
        if (one.truce() && other.truce()) {
            // It is signed in one place and holds in another.
            return 0;
        }
        return one.deed() ? NEVER : one.parties().size() > 1 && other.parties().size() > 1 ? -2 : 0;
    }

    private static boolean exact(Located place) {
        return place.precision() == Precision.POINT || place.precision() == Precision.CITY;
    }

    static boolean wide(Located place) {
        return place.precision() == Precision.COUNTRY
                || place.precision() == Precision.REGION
                || place.precision() == Precision.UNKNOWN;
    }

    private static boolean inside(Located inner, Located outer) {
        String unit = inner.admin1();
        boolean unitOf = unit != null
                && outer.precision() == Precision.ADMIN1
                && (Words.fold(unit).equals(Words.fold(outer.name())) || unit.equals(outer.admin1()));
        return unitOf || (outer.precision() == Precision.REGION && named(inner, outer));
    }

    /** True if the town's province is called as the other town is. */
    private static boolean named(Located town, Located capital) {
        String unit = town.admin1();
        return unit != null
                && Objects.equals(town.country(), capital.country())
                && Located.bare(unit).equals(Located.bare(capital.name()));
    }

    /** True if both use one name that at least one of them could not place. */
    private static boolean sameWord(@Nullable Located mine, @Nullable Located theirs) {
        return mine != null
                && theirs != null
                && (mine.country() == null
                        || theirs.country() == null
                        || mine.country().equals(theirs.country()))
                && Words.fold(mine.name()).equals(Words.fold(theirs.name()));
    }

    private static double kilometres(Located one, Located other) {
        Double lat1 = one.lat();
        Double lon1 = one.lon();
        Double lat2 = other.lat();
        Double lon2 = other.lon();
        if (lat1 == null || lon1 == null || lat2 == null || lon2 == null) {
            return Double.MAX_VALUE;
        }
        double north = StrictMath.sin(StrictMath.toRadians(lat2 - lat1) / 2);
        double east = StrictMath.sin(StrictMath.toRadians(lon2 - lon1) / 2);
        double chord = north * north
                + StrictMath.cos(StrictMath.toRadians(lat1)) * StrictMath.cos(StrictMath.toRadians(lat2)) * east * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, chord)));
    }

    private static double days(Sketch one, Sketch other, boolean equalSize) {
        DayRange mine = one.days();
        DayRange theirs = other.days();
        if (mine == null || theirs == null) {
            return one.told().historical() == other.told().historical() ? 0 : -1;
        }
        long gap = gap(mine, theirs);
        if (gap > 1) {
            // Who is accused may answer days later.
            boolean answer = (one.denial() && !one.dated() && theirs.first().isBefore(mine.first()))
                    || (other.denial() && !other.dated() && mine.first().isBefore(theirs.first()));
            return answer && gap <= ANSWER_DAYS ? -1 : NEVER;
        }
        if (gap == 1) {
            // Night here is the next day there; but the day after may be the next attack.
            boolean both = one.dated() && other.dated() && mine.days() == 1 && theirs.days() == 1;
            return both && !equalSize ? NEVER : 0;
        }
        if (mine.days() > VAGUE_DAYS || theirs.days() > VAGUE_DAYS) {
            return 0.5;
        }
        return one.dated() && other.dated() ? 2 : 1;
    }

    /** Who did it and to whom; of what several do together, all of them. */
    private static double sides(Sketch one, Sketch other, boolean sameReport) {
        List<Identity> mine = one.parties();
        List<Identity> theirs = other.parties();
        if (mine.size() > 1 && theirs.size() > 1) {
            boolean oneToAnother =
                    !one.recipients().isEmpty() && !other.recipients().isEmpty();
            // "A met B" is "B met A", but who promises what to whom is no matter of three names in common.
            return oneToAnother
                    ? Math.max(straight(one, other, sameReport), crossed(one, other))
                    : parties(mine, theirs);
        }
        return straight(one, other, sameReport);
    }

    private static double straight(Sketch one, Sketch other, boolean sameReport) {
        return people(one.actors(), other.actors(), one.deed(), sameReport ? TWO_DEEDS : CONTRADICTION)
                + people(one.recipients(), other.recipients(), one.deed(), CONTRADICTION);
    }

    private static double crossed(Sketch one, Sketch other) {
        boolean turned = same(one.actors(), other.recipients()) && same(one.recipients(), other.actors());
        return turned ? 4 : NEVER;
    }

    private static boolean same(List<Identity> mine, List<Identity> theirs) {
        return mine.stream().anyMatch(each -> theirs.stream().anyMatch(each::same));
    }

    /** Two that meet are known by both: who met another met another time. */
    private static double parties(List<Identity> mine, List<Identity> theirs) {
        long same = mine.stream()
                .filter(each -> theirs.stream().anyMatch(each::same))
                .count();
        long maybe = mine.stream()
                .filter(each -> theirs.stream().anyMatch(each::mayBe))
                .count();
        if (maybe == 0) {
            return NEVER;
        }
        boolean others = maybe < 2 && others(mine, theirs) && others(theirs, mine);
        return others ? -2 : Math.min(2, same) + Math.min(2, maybe);
    }

    private static boolean others(List<Identity> mine, List<Identity> theirs) {
        return mine.stream().anyMatch(each -> each.named() && theirs.stream().noneMatch(each::mayBe));
    }

    private static double people(List<Identity> mine, List<Identity> theirs, boolean deed, double contradiction) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        boolean maybe = false;
        boolean bothNamed =
                mine.stream().anyMatch(Identity::named) && theirs.stream().anyMatch(Identity::named);
        for (Identity one : mine) {
            for (Identity other : theirs) {
                if (one.same(other)) {
                    return 2;
                }
                maybe |= one.mayBe(other);
            }
        }
        if (maybe) {
            return 1;
        }
        if (deed
                && contradiction < TWO_DEEDS
                && mine.stream().anyMatch(one -> theirs.stream().anyMatch(one::saysNothingOf))) {
            return 0;
        }
        return deed ? -contradiction / (bothNamed ? 1 : 2) : NEVER;
    }

    /** True if neither who did it nor to whom is told differently. */
    static boolean samePeople(Sketch one, Sketch other) {
        return people(one.actors(), other.actors(), false, 0) >= 0
                && people(one.recipients(), other.recipients(), false, 0) >= 0;
    }

    /**
     * True if a deed that is done to nobody is told of two doers, one of them a person by name: "26 ministers resigned" is not what "the governor denied that he had
     * resigned" is about.
     */
    static boolean anothers(Sketch one, Sketch other) {
        return one.deed()
                && one.recipients().isEmpty()
                && other.recipients().isEmpty()
                && (another(one.actors(), other.actors()) || another(other.actors(), one.actors()));
    }

    private static boolean another(List<Identity> persons, List<Identity> others) {
        return !others.isEmpty()
                && persons.stream().anyMatch(each -> each.named() && each.kind() == ActorKind.PERSON)
                && others.stream()
                        .noneMatch(other -> persons.stream()
                                .anyMatch(each ->
                                        each.same(other) || (other.kind() == ActorKind.PERSON && each.mayBe(other))));
    }

    private static double mode(@Nullable String mine, @Nullable String theirs) {
        if (mine == null || theirs == null) {
            return 0;
        }
        if (mine.equals(theirs)) {
            return 1;
        }
        return ALIKE.getOrDefault(mine + " " + theirs, OTHER_KIND);
    }

    /** True if the kinds of deed may be the same. */
    static boolean sameKind(Sketch one, Sketch other) {
        return mode(one.told().mode(), other.told().mode()) >= 0;
    }

    /** True unless the kinds are two: what is denied as a drone strike may be told as an explosion. */
    static boolean mayBeKind(Sketch one, Sketch other) {
        return mode(one.told().mode(), other.told().mode()) > OTHER_KIND;
    }

    /** True if {@code answer} was published on one of the days after {@code told} was. */
    static boolean answered(Sketch told, Sketch answer) {
        LocalDate then = told.told().published();
        LocalDate now = answer.told().published();
        return then == null
                || now == null
                || (!now.isBefore(then) && ChronoUnit.DAYS.between(then, now) <= ANSWER_DAYS);
    }

    private static Map<String, Double> alike() {
        Map<String, Double> pairs = new HashMap<>();
        for (Map<String, String> row :
                Rows.of(Likeness.class, "alike-modes.tsv").rows()) {
            double points = "near".equals(row.get("how")) ? NEAR_KIND : 0;
            pairs.put(row.get("mode") + " " + row.get("other"), points);
            pairs.put(row.get("other") + " " + row.get("mode"), points);
        }
        return Map.copyOf(pairs);
    }

    private static boolean equalSize(Size one, Size other) {
        return equal(one.killed(), other.killed())
                || equal(one.wounded(), other.wounded())
                || equal(one.arrested(), other.arrested())
                || equal(one.protesters(), other.protesters());
    }

    private static boolean equal(@Nullable Range one, @Nullable Range other) {
        if (one == null || other == null) {
            return false;
        }
        // "Nine" and "at least nine" are one count.
        boolean open = one.high() == null || other.high() == null;
        return one.equals(other) || (open && one.low() != null && one.low().equals(other.low()));
    }

    /** True if both give the same count and the counts cannot both be right. */
    static boolean differs(Size one, Size other) {
        return differ(one.killed(), other.killed())
                || differ(one.wounded(), other.wounded())
                || differ(one.arrested(), other.arrested())
                || differ(one.protesters(), other.protesters());
    }

    private static boolean differ(@Nullable Range one, @Nullable Range other) {
        if (one == null || other == null) {
            return false;
        }
        return below(one.high(), other.low()) || below(other.high(), one.low());
    }

    private static boolean below(@Nullable Integer high, @Nullable Integer low) {
        return high != null && low != null && high < low;
    }
}
