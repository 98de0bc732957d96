package org.sitrep.engine.event;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;

/** Whom a measure meets that names nobody, "France cut off all aid": the state that the text speaks of. Stateless. */
final class Topic {
    /** A measure of states and their bodies: what a charity stops need not be about a state. */
    private static final Set<ActorKind> STATES =
            Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.INTERNATIONAL_ORGANISATION);

    /** A state named less often is not what a text is about. */
    private static final int LEAST_NAMED = 2;

    private static final int NOBODY = 3;

    private static final String EXECUTIVE = "GOV";

    private Topic() {}

    /** Of the state other than the actor's own that the words before {@code match} name most, twice at least, the body named last; nobody if there is none. */
    static Side of(Reading reading, Match match, Side actor) {
        List<Actor> all = reading.actors().all();
        List<Actor> acting =
                all.stream().filter(one -> actor.ids().contains(one.id())).toList();
        if (acting.stream().noneMatch(one -> STATES.contains(one.kind()))) {
            return Side.NONE;
        }
        Set<String> own = new LinkedHashSet<>();
        acting.stream().map(Actor::country).forEach(own::add);
        int before = match.sentence().token(match.at()).span().start();
        List<Actor> others = all.stream()
                .filter(one -> Concern.COLLECTIVE.contains(one.kind()))
                .filter(one -> one.country() != null && !own.contains(one.country()))
                .toList();
        String most = namedMost(others, before);
        Actor last = null;
        Span words = null;
        for (Actor one : others) {
            Span latest = one.country() != null && one.country().equals(most)
                    ? mentions(one, before).max(Comparator.naturalOrder()).orElse(null)
                    : null;
            boolean better = last == null
                    || words == null
                    || rank(one) < rank(last)
                    || rank(one) == rank(last) && latest != null && latest.compareTo(words) > 0;
            if (latest != null && rank(one) < NOBODY && better) {
                last = one;
                words = latest;
            }
        }
        return last == null || words == null
                ? Side.NONE
                : new Side(
                        List.of(last.id()),
                        true,
                        true,
                        false,
                        List.of(new Because.Filled("recipient", words, "spoken of = " + last.id())));
    }

    /** A measure meets the state itself rather than its troops, and these rather than one person; never a person without an office. */
    private static int rank(Actor actor) {
        return switch (actor.kind()) {
            case STATE -> 0;
            case GOVERNMENT -> EXECUTIVE.equals(actor.sector()) ? 0 : 1;
            case PERSON ->
                actor.roles().stream().anyMatch(role -> role.status() == RoleStatus.HOLDS) ? NOBODY - 1 : NOBODY;
            default -> 1;
        };
    }

    private static @Nullable String namedMost(List<Actor> actors, int before) {
        Map<String, Integer> named = new TreeMap<>();
        for (Actor one : actors) {
            if (one.country() != null) {
                named.merge(one.country(), (int) mentions(one, before).count(), Integer::sum);
            }
        }
        return named.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_NAMED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Stream<Span> mentions(Actor actor, int end) {
        return actor.mentions().stream().map(Actor.Mention::span).filter(span -> span.end() <= end);
    }
}
