package org.sitrep.picture.contested;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Kind;
import org.sitrep.picture.contested.Contested.Side;
import org.sitrep.picture.state.Holdings;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.state.States;

/**
 * What is contested about control and offices. Stateless and thread-safe.
 *
 * <p>That another holds it later is no contradiction but what happened. It is one if both are said to hold it within {@value #DAYS} days and one of them only by its own
 * word, or if somebody denies it.
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
        Contested contested = claims.isEmpty() ? null : contested(claims);
        return contested == null ? List.of() : List.of(contested);
    }

    private static @Nullable Contested contested(List<StateClaim> claims) {
        List<StateClaim> involved = new ArrayList<>();
        for (StateClaim one : claims) {
            boolean contradicted = claims.stream().anyMatch(other -> contradict(one, other));
            if (contradicted) {
                involved.add(one);
            }
        }
        Map<String, List<Claim>> sides = new LinkedHashMap<>();
        for (StateClaim each : involved) {
            boolean denied = each.status() == StateStatus.DENIED;
            String position = (denied ? "not " : "") + each.subject().name();
            sides.computeIfAbsent(position, key -> new ArrayList<>()).add(claim(each));
        }
        if (sides.size() < 2) {
            return null;
        }
        StateClaim first = involved.getFirst();
        boolean office = first.title() != null;
        String of = first.objectName() != null
                ? first.objectName()
                : String.valueOf(first.object()).replaceFirst("^\\w+:", "");
        List<Side> all = new ArrayList<>();
        sides.forEach((position, said) -> all.add(new Side(position, said)));
        return new Contested(
                "who/" + States.matter(first),
                office ? Kind.OFFICE : Kind.CONTROL,
                office ? "who is " + first.title() + " (" + of + ")" : "who controls " + of,
                null,
                all,
                List.of());
    }

    private static boolean contradict(StateClaim one, StateClaim other) {
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
        boolean onlySaid = one.status() == StateStatus.CLAIMED || other.status() == StateStatus.CLAIMED;
        return onlySaid && !one.subject().mayBe(other.subject());
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
