package org.sitrep.picture.correction;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Chain;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.ReportedBy;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.State;
import org.sitrep.engine.record.Tag;

/** Leads every reference to an actor to another one. */
final class Renaming {
    private Renaming() {}

    /** The record with these actors and all references led through {@code to}. */
    static CodedRecord of(CodedRecord record, List<Actor> actors, UnaryOperator<String> to) {
        return new CodedRecord(
                record.document(),
                record.sections(),
                record.sentences(),
                record.coder(),
                actors.stream().map(actor -> relations(actor, to)).toList(),
                record.places(),
                record.times(),
                record.events().stream()
                        .map(event -> parties(event, ids(event.actor(), to), ids(event.recipient(), to), to))
                        .toList(),
                record.quotes().stream()
                        .map(quote ->
                                said(quote, id(quote.speaker(), to), id(quote.addressee(), to), ids(quote.chain(), to)))
                        .toList(),
                record.states().stream()
                        .map(state -> new State(
                                state.id(),
                                state.kind(),
                                to.apply(state.subject()),
                                id(state.object(), to),
                                state.title(),
                                state.from(),
                                state.to(),
                                state.status(),
                                state.evidence(),
                                state.because()))
                        .toList(),
                record.tags().stream()
                        .map(tag -> new Tag(
                                tag.label(), tag.kind(), id(tag.id(), to), tag.score(), tag.evidence(), tag.because()))
                        .toList(),
                record.chains().stream()
                        .map(chain -> new Chain(
                                chain.id(),
                                chain.kind(),
                                id(chain.actor(), to),
                                chain.place(),
                                chain.mentions(),
                                chain.evidence(),
                                chain.because()))
                        .toList());
    }

    /** The event with actor {@code from} replaced where the words that filled the role are meant. */
    static Event filledBy(Event event, String from, String to, Predicate<Span> meant) {
        UnaryOperator<String> same = id -> id;
        UnaryOperator<String> other = id -> id.equals(from) ? to : id;
        boolean acts = event.because().filled().stream()
                .anyMatch(filled -> filled.role().startsWith("actor") && meant.test(filled.span()));
        boolean receives = event.because().filled().stream()
                .anyMatch(filled -> filled.role().startsWith("recipient") && meant.test(filled.span()));
        ReportedBy reported = event.reportedBy();
        boolean reports = reported != null && meant.test(reported.span());
        if (!acts && !receives && !reports) {
            return event;
        }
        return parties(
                event,
                ids(event.actor(), acts ? other : same),
                ids(event.recipient(), receives ? other : same),
                reports ? other : same);
    }

    /** The quote with speaker {@code from} replaced where the words that name the speaker are meant. */
    static Quote spokenBy(Quote quote, String from, String to, Predicate<Span> meant) {
        if (!from.equals(quote.speaker()) || quote.speakerSpan() == null || !meant.test(quote.speakerSpan())) {
            return quote;
        }
        return said(quote, to, quote.addressee(), quote.chain());
    }

    private static Event parties(
            Event event, List<String> actor, List<String> recipient, UnaryOperator<String> speaker) {
        ReportedBy reported = event.reportedBy();
        return new Event(
                event.id(),
                event.type(),
                event.mode(),
                event.contexts(),
                event.cameo(),
                event.quad(),
                event.goldstein(),
                actor,
                recipient,
                event.place(),
                event.time(),
                event.date(),
                event.status(),
                event.historical(),
                reported == null
                        ? null
                        : new ReportedBy(id(reported.speaker(), speaker), reported.span(), reported.quote()),
                event.stance(),
                event.size(),
                event.trigger(),
                event.evidence(),
                event.confidence(),
                event.because());
    }

    private static Quote said(Quote quote, @Nullable String speaker, @Nullable String addressee, List<String> chain) {
        return new Quote(
                quote.id(),
                quote.kind(),
                speaker,
                quote.speakerSpan(),
                quote.cue(),
                quote.content(),
                addressee,
                quote.venue(),
                quote.time(),
                chain,
                quote.evidence(),
                quote.because());
    }

    private static Actor relations(Actor actor, UnaryOperator<String> to) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.country(),
                actor.sector(),
                actor.code(),
                actor.wikidata(),
                actor.aliases(),
                actor.mentions(),
                actor.roles().stream()
                        .map(role -> new Actor.Role(
                                role.title(),
                                role.of(),
                                id(role.ofActor(), to),
                                role.status(),
                                role.from(),
                                role.to(),
                                role.evidence()))
                        .toList(),
                actor.designations(),
                actor.relations().stream()
                        .map(relation ->
                                new Actor.Relation(relation.type(), to.apply(relation.to()), relation.evidence()))
                        .toList(),
                actor.lifespan(),
                actor.evidence(),
                actor.because());
    }

    private static List<String> ids(List<String> ids, UnaryOperator<String> to) {
        return ids.stream().map(to).distinct().toList();
    }

    private static @Nullable String id(@Nullable String id, UnaryOperator<String> to) {
        return id == null ? null : to.apply(id);
    }
}
