package org.sitrep.picture.contested;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Kind;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.state.Holdings;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.state.States;

/**
 * What is contested about control and offices. Stateless and thread-safe.
 *
 * <p>That another holds it later is no contradiction but what happened, also where residents say so. It is one if both are said to hold it within {@value #DAYS} days and one
 * of them only by its own word or on the same day, or if somebody denies it.
 */
final class StateContests {
    private static final int DAYS = 10;

    private StateContests() {}

    /** What the claims of control or of offices of one body contradict each other in. */
    static List<Contested> of(List<StateClaim> about) {
        // A governor's office and a town have one holder each; the kind of state that names it does not matter.
        List<StateClaim> claims = about.stream()
                .filter(each -> each.status() != StateStatus.ENDED && Holdings.exclusive(each))
                .toList();
        Contested contested = claims.isEmpty() ? null : contested(claims, about);
        return contested == null ? List.of() : List.of(contested);
    }

    private static @Nullable Contested contested(List<StateClaim> claims, List<StateClaim> about) {
        List<StateClaim> involved = new ArrayList<>();
        for (StateClaim one : claims) {
            boolean contradicted = claims.stream().anyMatch(other -> contradict(one, other, claims));
            if (contradicted) {
                involved.add(one);
            }
        }
        List<Holder> sides = new ArrayList<>();
        for (StateClaim each : involved) {
            Holder side = sides.stream()
                    .filter(other -> other.takes(each))
                    .findFirst()
                    .orElse(null);
            if (side == null) {
                side = new Holder(each);
                sides.add(side);
            }
            side.add(each, Holdings.conceded(each, about));
        }
        if (sides.size() < 2) {
            return null;
        }
        StateClaim first = involved.getFirst();
        boolean office = first.title() != null;
        String of = first.objectName() != null
                ? first.objectName()
                : String.valueOf(first.object()).replaceFirst("^\\w+:", "");
        List<Side> all = sides.stream().map(Holder::side).toList();
        return new Contested(
                "who/" + States.matter(first),
                office ? Kind.OFFICE : Kind.CONTROL,
                office ? "who is " + first.title() + " (" + of + ")" : "who controls " + of,
                null,
                all,
                List.of());
    }

    private static boolean contradict(StateClaim one, StateClaim other, List<StateClaim> claims) {
        LocalDate mine = one.day();
        LocalDate theirs = other.day();
        boolean near = mine == null || theirs == null || Math.abs(ChronoUnit.DAYS.between(mine, theirs)) <= DAYS;
        if (!near) {
            return false;
        }
        boolean deniesMe = one.status() == StateStatus.DENIED;
        boolean deniesOther = other.status() == StateStatus.DENIED;
        if (deniesMe || deniesOther) {
            return deniesMe != deniesOther && one.subject().mayBe(other.subject());
        }
        return !one.subject().mayBe(other.subject()) && (onlySaid(one, other, claims) || onlySaid(other, one, claims));
    }

    /** True if {@code one} is but claimed, no report tells the other's later conquest in its own words, and others do not say which of the two came after the other. */
    private static boolean onlySaid(StateClaim one, StateClaim other, List<StateClaim> claims) {
        boolean byOthers = one.speaker() != null && !one.own();
        return one.status() == StateStatus.CLAIMED
                && claims.stream().noneMatch(each -> bearsOut(each, one))
                && !conquers(other, one, claims)
                && !(byOthers && (after(one, other, claims) || after(other, one, claims)));
    }

    /** True if a report says in its own words what {@code claim} says. */
    private static boolean bearsOut(StateClaim each, StateClaim claim) {
        return each.status() == StateStatus.HOLDS
                && each.speaker() == null
                && Objects.equals(each.day(), claim.day())
                && each.subject().standsFor(claim.subject());
    }

    /** True if {@code later} began, by a report's own words, on a day after that of {@code earlier}. */
    private static boolean conquers(StateClaim later, StateClaim earlier, List<StateClaim> claims) {
        LocalDate before = earlier.day();
        LocalDate then = later.day();
        return claims.stream().anyMatch(each -> bearsOut(each, later))
                && later.dated()
                && before != null
                && then != null
                && then.isAfter(before);
    }

    /** True if {@code later} has a day that it began after that of {@code earlier}, in these words or in those of another report. */
    private static boolean after(StateClaim earlier, StateClaim later, List<StateClaim> claims) {
        LocalDate before = earlier.day();
        LocalDate then = later.day();
        return before != null
                && then != null
                && claims.stream()
                        .anyMatch(each -> each.dated()
                                && each.day() != null
                                && each.day().isAfter(before)
                                && !each.day().isAfter(then)
                                && each.subject().standsFor(later.subject()));
    }

    /** One side while it is gathered: "the rebels" of a headline are those that the text names. */
    private static final class Holder {
        private final boolean denied;
        private final List<Claim> said = new ArrayList<>();
        private Identity subject;
        private boolean held;

        private Holder(StateClaim first) {
            denied = first.status() == StateStatus.DENIED;
            subject = first.subject();
        }

        private boolean takes(StateClaim claim) {
            return denied == (claim.status() == StateStatus.DENIED) && subject.standsFor(claim.subject());
        }

        private void add(StateClaim claim, boolean conceded) {
            said.add(claim(claim));
            held |= !conceded;
            if (!subject.named() && claim.subject().named()) {
                subject = claim.subject();
            }
        }

        private Side side() {
            return new Side((denied ? "not " : "") + subject.name() + (held ? "" : Side.AT_FIRST), said);
        }
    }

    private static Claim claim(StateClaim claim) {
        return new Claim(
                claim.outlet(),
                claim.published(),
                claim.learned(),
                claim.speaker(),
                claim.independent(),
                claim.sentence());
    }
}
