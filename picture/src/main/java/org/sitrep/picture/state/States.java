package org.sitrep.picture.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.StateStatus;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.memory.HeapMemory;
import org.sitrep.picture.memory.Ledger;
import org.sitrep.picture.memory.Memory;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.words.Words;

/**
 * The states of all records, as they come in, by matter: an office of a body, or the hold on a place. Not thread-safe.
 *
 * <p>Example: "the rebels took the town on 3 May", "the army said on 9 May that it had retaken the town": the rebels hold it from 3 May, and the army claims it from the
 * 9th; a report that says so in its own words ends the rebels' hold.
 */
public final class States {
    private static final String LEADS = "leads";

    private final Offices offices = Offices.standard();
    private final Ledger<StateClaim> claims;

    /** States that are remembered in the heap. */
    public States() {
        this(new HeapMemory());
    }

    public States(Memory memory) {
        claims = memory.ledger("claim", new StateClaimForm(), StateClaim::document);
    }

    /** What a claim is about, whatever it says of it and, where something is held, whoever holds it. */
    public static String matter(StateClaim claim) {
        String title = claim.title() == null ? "" : claim.title();
        return claim.object() == null
                ? claim.kind() + "|" + title + "||" + claim.subject().id()
                : title + "|" + claim.object();
    }

    /** Adds the states of a record and gives the matters that they are about. */
    public Set<String> add(Learned learned, boolean independent, Map<String, Identity> identities) {
        List<StateClaim> told = new ArrayList<>();
        for (State state : learned.record().states()) {
            StateClaim claim = claim(learned, state, independent, identities);
            if (claim != null) {
                told.add(claim);
            }
        }
        List<StateClaim> all = List.copyOf(told);
        // Who is told to lead a body by the words that say that he does so no more leads it no more.
        told.removeIf(claim -> claim.kind().equals(LEADS) && all.stream().anyMatch(each -> endsLeading(each, claim)));
        for (StateClaim office : all) {
            StateClaim leading = office.leading();
            if (office.status() == StateStatus.ENDED
                    && claims(matter(leading)).stream().anyMatch(each -> endsLeading(office, each))) {
                told.add(leading);
            }
        }
        Set<String> matters = new LinkedHashSet<>();
        for (StateClaim claim : told) {
            claims.add(matter(claim), claim);
            matters.add(matter(claim));
        }
        return matters;
    }

    /** True if {@code office} is over and was that of heading what {@code leads} is about: a dismissed chief of the army leads it no more. */
    private boolean endsLeading(StateClaim office, StateClaim leads) {
        return office.status() == StateStatus.ENDED
                && leads.kind().equals(LEADS)
                && offices.heads(office.title())
                && office.object() != null
                && office.object().equals(leads.object())
                && office.subject().id().equals(leads.subject().id());
    }

    /** Takes back what a report says of {@code matters}. */
    public void withdraw(String document, Set<String> matters) {
        matters.forEach(matter -> claims.strike(matter, document));
    }

    /** The claims of a matter, in the order in which they were learned. */
    public List<StateClaim> claims(String matter) {
        return claims.of(matter);
    }

    private @Nullable StateClaim claim(
            Learned learned, State state, boolean independent, Map<String, Identity> identities) {
        CodedRecord record = learned.record();
        Identity subject = party(state.subject(), record, identities);
        boolean personal = state.kind().equals("holds_office") || state.kind().equals(LEADS);
        if (subject == null || (personal && (!subject.named() || Deaths.denied(state.subject(), record)))) {
            return null;
        }
        Identity object = party(state.object(), record, identities);
        String title = state.title() == null ? null : offices.plain(state.title());
        String objectId = object == null ? null : object.id();
        String objectName = object == null ? null : object.name();
        if (state.title() != null && objectId == null) {
            objectName = offices.body(state.title());
            if (objectName != null && Words.fold(subject.name()).contains(Words.fold(objectName))) {
                objectName = null;
            }
            objectId = objectName == null ? null : named(objectName, record, identities);
        }
        if (title != null && object == null && subject.country() != null && offices.ofCountry(title)) {
            objectId = "state:" + subject.country();
        }
        Event death = personal && state.status() == StateStatus.HOLDS ? Deaths.of(state.subject(), record) : null;
        StateStatus status = death != null ? StateStatus.ENDED : state.status();
        String stated = death != null ? death.date() : status == StateStatus.ENDED ? state.to() : state.from();
        DayRange range = DayRange.of(stated);
        LocalDate day = range == null ? learned.published() : range.first();
        Span words = state.evidence().getFirst();
        Actor speaker = speaker(record, words);
        Identity voice = speaker == null ? null : identities.get(speaker.id());
        // Who calls himself so, or is called so by the way, is said to be so.
        boolean bySelf = voice != null && voice.id().equals(subject.id());
        boolean claimed = bySelf || (state.title() != null && offices.claimed(state.title()));
        return new StateClaim(
                learned.document(),
                state.id(),
                state.kind(),
                status == StateStatus.HOLDS && claimed ? StateStatus.CLAIMED : status,
                subject,
                objectId,
                objectName,
                title,
                day,
                range != null,
                record.document().source(),
                learned.published(),
                learned.learned(),
                independent,
                speaker == null ? null : speaker.name(),
                voice,
                Cited.of(record.document(), words),
                Cited.sentence(record, words));
    }

    /** Whoever is quoted with these words. */
    private static @Nullable Actor speaker(CodedRecord record, Span words) {
        for (Quote quote : record.quotes()) {
            if (quote.content().stream().anyMatch(each -> each.overlaps(words))) {
                for (Actor actor : record.actors()) {
                    if (actor.id().equals(quote.speaker())) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    /** Id of the body or place that is called {@code name}: as the record has it, or by its name. */
    private static String named(String name, CodedRecord record, Map<String, Identity> identities) {
        String folded = Words.fold(name);
        for (Actor actor : record.actors()) {
            Identity identity = identities.get(actor.id());
            if (identity != null
                    && identity.named()
                    && actor.kind() != ActorKind.PERSON
                    && Words.fold(actor.name()).equals(folded)) {
                return identity.id();
            }
        }
        for (Place place : record.places()) {
            if (Located.bare(place.name()).equals(Located.bare(name))) {
                return Located.id(place);
            }
        }
        return "name:" + Located.bare(name);
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
                return new Identity(
                        Located.id(place), place.name(), ActorKind.PLACE_AS_ACTOR, place.country(), null, true);
            }
        }
        return null;
    }
}
