package org.sitrep.picture.contested;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.contested.Contested.Claim;
import org.sitrep.picture.contested.Contested.Kind;
import org.sitrep.picture.contested.Contested.Side;
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

    static List<Contested> of(States states) {
        Map<String, List<StateClaim>> about = new LinkedHashMap<>();
        for (StateClaim claim : states.claims()) {
            if (claim.state().status() != StateStatus.ENDED && states.exclusive(claim)) {
                String key = (claim.title() == null ? "" : claim.title()) + "|" + claim.object();
                about.computeIfAbsent(key, each -> new ArrayList<>()).add(claim);
            }
        }
        List<Contested> found = new ArrayList<>();
        for (List<StateClaim> claims : about.values()) {
            Contested contested = contested(claims);
            if (contested != null) {
                found.add(contested);
            }
        }
        return found;
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
            boolean denied = each.state().status() == StateStatus.DENIED;
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
        boolean deniesMe = one.state().status() == StateStatus.DENIED;
        boolean deniesOther = other.state().status() == StateStatus.DENIED;
        if (deniesMe || deniesOther) {
            return deniesMe != deniesOther && one.subject().mayBe(other.subject());
        }
        boolean onlySaid =
                one.state().status() == StateStatus.CLAIMED || other.state().status() == StateStatus.CLAIMED;
        return onlySaid && !one.subject().mayBe(other.subject());
    }

    private static Claim claim(StateClaim claim) {
        CodedRecord record = claim.learned().record();
        Span words = claim.state().evidence().getFirst();
        return new Claim(
                record,
                claim.learned().learned(),
                speaker(record, words),
                EventContests.sentence(record, words),
                claim.independent());
    }

    /** Whoever is quoted with these words. */
    private static @Nullable String speaker(CodedRecord record, Span words) {
        for (Quote quote : record.quotes()) {
            if (quote.content().stream().anyMatch(each -> each.overlaps(words))) {
                for (Actor actor : record.actors()) {
                    if (actor.id().equals(quote.speaker())) {
                        return actor.name();
                    }
                }
            }
        }
        return null;
    }
}
