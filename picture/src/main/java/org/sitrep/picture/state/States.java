package org.sitrep.picture.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.words.Words;

/**
 * The states of all records, as they come in. Not thread-safe.
 *
 * <p>Example: "the rebels took the town on 3 May", "the army said on 9 May that it had retaken the town": the rebels hold it from 3 May, and the army claims it from the
 * 9th; a report that says so in its own words ends the rebels' hold.
 */
public final class States {
    private final Offices offices = Offices.standard();
    private final List<StateClaim> claims = new ArrayList<>();

    /** Adds the states of a record. */
    public void add(Learned learned, boolean independent, Map<String, Identity> identities) {
        for (State state : learned.record().states()) {
            Identity subject = party(state.subject(), learned.record(), identities);
            if (subject == null || (state.kind().equals("holds_office") && !subject.named())) {
                continue;
            }
            Identity object = party(state.object(), learned.record(), identities);
            String title = state.title() == null ? null : offices.plain(state.title());
            String objectId = object == null ? null : object.id();
            if (title != null && objectId == null && subject.country() != null && offices.ofCountry(title)) {
                objectId = "state:" + subject.country();
            }
            String stated = state.status() == StateStatus.ENDED ? state.to() : state.from();
            DayRange range = DayRange.of(stated);
            LocalDate day = range == null ? learned.published() : range.first();
            claims.add(new StateClaim(
                    learned,
                    state,
                    subject,
                    objectId,
                    object == null ? null : object.name(),
                    title,
                    day,
                    range != null,
                    independent));
        }
    }

    private static @Nullable Identity party(@Nullable String id, CodedRecord record, Map<String, Identity> identities) {
        if (id == null) {
            return null;
        }
        Identity identity = identities.get(id);
        if (identity != null) {
            return identity;
        }
        for (Place place : record.places()) {
            if (place.id().equals(id)) {
                String key = place.geonames() != null ? String.valueOf(place.geonames()) : Words.fold(place.name());
                return new Identity(
                        "place:" + key, place.name(), ActorKind.PLACE_AS_ACTOR, place.country(), null, true);
            }
        }
        return null;
    }

    /** All claims, in the order in which they were learned. */
    public List<StateClaim> claims() {
        return List.copyOf(claims);
    }

    /** True if what {@code claim} is about can be held by one subject only. */
    public boolean exclusive(StateClaim claim) {
        return switch (claim.state().kind()) {
            case "controls", "governs" -> claim.object() != null;
            case "holds_office" -> offices.one(claim.title(), claim.object());
            default -> false;
        };
    }

    /** All holdings, by what they are about in the order in which that was first told, then by day. */
    public List<Holding> holdings() {
        Map<String, List<StateClaim>> about = new LinkedHashMap<>();
        for (StateClaim claim : claims) {
            about.computeIfAbsent(claim.about(), key -> new ArrayList<>()).add(claim);
        }
        List<Holding> holdings = new ArrayList<>();
        about.values().forEach(each -> holdings.addAll(holdings(each)));
        return List.copyOf(holdings);
    }

    /** What held on {@code day}, as far as is known. */
    public List<Holding> on(LocalDate day) {
        return holdings().stream().filter(each -> each.holdsOn(day)).toList();
    }

    private List<Holding> holdings(List<StateClaim> about) {
        List<StateClaim> byDay = new ArrayList<>(about);
        byDay.sort(Comparator.comparing(StateClaim::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        boolean exclusive = exclusive(about.getFirst());
        List<Draft> done = new ArrayList<>();
        Map<String, Draft> open = new LinkedHashMap<>();
        for (StateClaim claim : byDay) {
            String who = claim.subject().id();
            switch (claim.state().status()) {
                case HOLDS, CLAIMED -> {
                    boolean holds = claim.state().status() == StateStatus.HOLDS;
                    if (exclusive && holds) {
                        open.values().removeIf(each -> each.gaveWayTo(claim));
                    }
                    Draft draft = open.get(who);
                    if (draft == null) {
                        draft = new Draft(claim);
                        open.put(who, draft);
                        done.add(draft);
                    }
                    draft.begun.add(claim);
                }
                case ENDED -> {
                    Draft draft = open.remove(who);
                    if (draft == null) {
                        draft = new Draft(claim);
                        done.add(draft);
                    }
                    draft.end(claim);
                }
                case DENIED -> {
                    Draft draft = open.get(who);
                    if (draft == null) {
                        draft = new Draft(claim);
                        done.add(draft);
                    }
                    draft.denied.add(claim);
                }
            }
        }
        return done.stream().map(Draft::holding).toList();
    }

    /** A holding while its claims are gathered. */
    private static final class Draft {
        private final StateClaim first;
        private final List<StateClaim> begun = new ArrayList<>();
        private final List<StateClaim> ended = new ArrayList<>();
        private final List<StateClaim> denied = new ArrayList<>();
        private @Nullable LocalDate to;

        private Draft(StateClaim first) {
            this.first = first;
        }

        private void end(StateClaim claim) {
            ended.add(claim);
            to = claim.day();
        }

        /** True if {@code claim} puts another in this one's place. */
        private boolean gaveWayTo(StateClaim claim) {
            if (begun.isEmpty() || first.subject().mayBe(claim.subject())) {
                return false;
            }
            // Two on one day contradict each other; neither followed the other.
            LocalDate since = begun.getFirst().day();
            LocalDate now = claim.day();
            if (since == null || now == null || !now.isAfter(since)) {
                return false;
            }
            end(claim);
            return true;
        }

        private Holding holding() {
            StateClaim begin = begun.isEmpty() ? null : begun.getFirst();
            boolean own = begun.stream().anyMatch(each -> each.state().status() == StateStatus.HOLDS);
            StateStatus status = !ended.isEmpty()
                    ? StateStatus.ENDED
                    : begun.isEmpty() ? StateStatus.DENIED : own ? StateStatus.HOLDS : StateStatus.CLAIMED;
            return new Holding(
                    first.state().kind(),
                    first.subject(),
                    first.object(),
                    first.objectName(),
                    first.title(),
                    begin == null ? null : begin.day(),
                    begin != null && begin.dated(),
                    to,
                    status,
                    begun,
                    ended,
                    denied);
        }
    }
}
