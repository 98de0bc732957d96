package org.sitrep.engine.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every coded record, whatever the text: checked after every pipeline test and over whole corpora.
 *
 * <p>Spans lie inside the text, on whole characters, and hold more than white space; sections and sentences are in order and apart; ids count up from 1 and every
 * reference leads to an existing one; lists are in text order; a score lies in its range; an event after its article is marked planned or hypothetical.
 */
public final class Invariants {
    private final CodedRecord record;
    private final String text;
    private final List<String> broken = new ArrayList<>();

    private Invariants(CodedRecord record) {
        this.record = record;
        this.text = record.document().text();
    }

    /** The invariants that {@code record} breaks, in words; empty for a sound record. */
    public static List<String> broken(CodedRecord record) {
        Invariants check = new Invariants(record);
        check.layout();
        check.actors();
        check.placesAndTimes();
        check.quotes();
        check.events();
        check.statesAndTags();
        check.chains();
        return List.copyOf(check.broken);
    }

    private void layout() {
        apart("section", record.sections().stream().map(Section::span).toList());
        apart("sentence", record.sentences());
    }

    private void apart(String what, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            span(what + " " + i, spans.get(i));
            if (i > 0 && spans.get(i).start() < spans.get(i - 1).end()) {
                broken.add(what + " " + i + " starts before the one before it ends");
            }
        }
    }

    private void actors() {
        Set<String> ids = ids("a", record.actors(), Actor::id);
        inOrder("actor", record.actors(), actor -> actor.evidence().get(0));
        for (Actor actor : record.actors()) {
            String what = "actor " + actor.id();
            if (actor.mentions().isEmpty()) {
                broken.add(what + " has no mention");
            }
            actor.mentions().forEach(mention -> span(what, mention.span()));
            spans(what, actor.evidence());
            for (Actor.Role role : actor.roles()) {
                spans(what, role.evidence());
                known(what, role.ofActor(), ids);
            }
            actor.designations().forEach(designation -> spans(what, designation.evidence()));
            for (Actor.Relation relation : actor.relations()) {
                spans(what, relation.evidence());
                known(what, relation.to(), ids);
            }
            because(what, actor.because());
        }
    }

    private void placesAndTimes() {
        ids("p", record.places(), Place::id);
        for (Place place : record.places()) {
            String what = "place " + place.id();
            spans(what, place.mentions());
            spans(what, place.evidence());
            because(what, place.because());
            if (place.mentions().isEmpty()) {
                broken.add(what + " has no mention");
            }
            Double lat = place.lat();
            Double lon = place.lon();
            if ((lat == null) != (lon == null)) {
                broken.add(what + " has half a coordinate");
            } else if (lat != null && lon != null && (Math.abs(lat) > 90 || Math.abs(lon) > 180)) {
                broken.add(what + " lies outside the earth");
            }
        }
        ids("t", record.times(), Time::id);
        inOrder("time", record.times(), Time::span);
        for (Time time : record.times()) {
            String what = "time " + time.id();
            span(what, time.span());
            spans(what, time.evidence());
            because(what, time.because());
            if (time.value().isBlank()) {
                broken.add(what + " has no value");
            }
        }
    }

    private void quotes() {
        Set<String> actors = ids("a", record.actors(), Actor::id);
        Set<String> times = ids("t", record.times(), Time::id);
        ids("q", record.quotes(), Quote::id);
        inOrder("quote", record.quotes(), quote -> quote.content().get(0));
        for (Quote quote : record.quotes()) {
            String what = "quote " + quote.id();
            apart(what + " content", quote.content());
            spans(what, quote.evidence());
            optional(what, quote.speakerSpan());
            optional(what, quote.cue());
            optional(what, quote.venue());
            known(what, quote.speaker(), actors);
            known(what, quote.addressee(), actors);
            known(what, quote.time(), times);
            quote.chain().forEach(id -> known(what, id, actors));
            because(what, quote.because());
        }
    }

    private void events() {
        Set<String> actors = ids("a", record.actors(), Actor::id);
        Set<String> places = ids("p", record.places(), Place::id);
        Set<String> times = ids("t", record.times(), Time::id);
        Set<String> quotes = ids("q", record.quotes(), Quote::id);
        ids("e", record.events(), Event::id);
        inOrder("event", record.events(), Event::trigger);
        for (Event event : record.events()) {
            String what = "event " + event.id();
            span(what, event.trigger());
            spans(what, event.evidence());
            because(what, event.because());
            event.actor().forEach(id -> known(what, id, actors));
            event.recipient().forEach(id -> known(what, id, actors));
            known(what, event.place(), places);
            known(what, event.time(), times);
            if (event.reportedBy() != null) {
                known(what, event.reportedBy().speaker(), actors);
                known(what, event.reportedBy().quote(), quotes);
                span(what, event.reportedBy().span());
            }
            if (event.quad() != event.type().quad()) {
                broken.add(what + " has quad " + event.quad() + ", its type "
                        + event.type().quad());
            }
            if (!(event.confidence() >= 0 && event.confidence() <= 1)) {
                broken.add(what + " has confidence " + event.confidence());
            }
            ranges(what, event.size());
            afterArticle(what, event);
        }
    }

    private void ranges(String what, Size size) {
        for (Range range : new Range[] {size.killed(), size.wounded(), size.arrested(), size.protesters()}) {
            if (range != null && range.low() != null && range.high() != null && range.low() > range.high()) {
                broken.add(what + " has an empty range " + range);
            }
        }
    }

    /** Something dated after the article cannot have happened when it was written. */
    private void afterArticle(String what, Event event) {
        Published published = record.document().published();
        if (published == null
                || event.date() == null
                || event.date().length() != 10
                || event.date().contains("X")) {
            return;
        }
        boolean done = event.status() == EventStatus.HAPPENED || event.status() == EventStatus.ONGOING;
        if (done && event.date().compareTo(published.day().plusDays(1).toString()) > 0) {
            broken.add(what + " " + event.status().word() + " on " + event.date() + ", after its article of "
                    + published.value());
        }
    }

    private void statesAndTags() {
        Set<String> either = ids("a", record.actors(), Actor::id);
        either.addAll(ids("p", record.places(), Place::id));
        ids("s", record.states(), State::id);
        for (State state : record.states()) {
            String what = "state " + state.id();
            known(what, state.subject(), either);
            known(what, state.object(), either);
            spans(what, state.evidence());
            because(what, state.because());
        }
        double last = 1;
        for (Tag tag : record.tags()) {
            String what = "tag " + tag.label();
            spans(what, tag.evidence());
            if (tag.id() != null && !tag.id().startsWith("medtop:")) {
                known(what, tag.id(), either);
            }
            if (!(tag.score() >= 0 && tag.score() <= last)) {
                broken.add(what + " has score " + tag.score() + " after " + last);
            }
            last = tag.score();
        }
    }

    private void chains() {
        Set<String> actors = ids("a", record.actors(), Actor::id);
        Set<String> places = ids("p", record.places(), Place::id);
        Set<Span> taken = new HashSet<>();
        ids("c", record.chains(), Chain::id);
        inOrder("chain", record.chains(), chain -> chain.mentions().get(0).span());
        for (Chain chain : record.chains()) {
            String what = "chain " + chain.id();
            inOrder(what + " mention", chain.mentions(), Chain.Mention::span);
            for (Chain.Mention mention : chain.mentions()) {
                span(what, mention.span());
                if (!mention.span().contains(mention.head())) {
                    broken.add(what + " has a head outside its phrase at " + mention.head());
                }
                if (!taken.add(mention.span())) {
                    broken.add(what + " shares a phrase with another at " + mention.span());
                }
            }
            known(what, chain.actor(), actors);
            known(what, chain.place(), places);
            spans(what, chain.evidence());
            because(what, chain.because());
        }
    }

    private <T> Set<String> ids(String letter, List<T> items, Function<T, String> id) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String one = id.apply(items.get(i));
            if (!one.equals(letter + (i + 1))) {
                broken.add("id " + one + " stands at place " + (i + 1));
            }
            found.add(one);
        }
        return found;
    }

    private <T> void inOrder(String what, List<T> items, Function<T, Span> at) {
        for (int i = 1; i < items.size(); i++) {
            if (at.apply(items.get(i)).start() < at.apply(items.get(i - 1)).start()) {
                broken.add(what + " " + (i + 1) + " stands before the one before it");
            }
        }
    }

    private void because(String what, Because because) {
        optional(what, because.trigger());
        because.filled().forEach(filled -> span(what, filled.span()));
    }

    private void known(String what, @Nullable String id, Set<String> ids) {
        if (id != null && !ids.contains(id)) {
            broken.add(what + " refers to " + id + ", which is not there");
        }
    }

    private void spans(String what, List<Span> spans) {
        spans.forEach(span -> span(what, span));
    }

    private void optional(String what, @Nullable Span span) {
        if (span != null) {
            span(what, span);
        }
    }

    private void span(String what, Span span) {
        if (span.end() > text.length()) {
            broken.add(what + " ends at " + span.end() + " of " + text.length());
        } else if (cuts(span.start()) || cuts(span.end())) {
            broken.add(what + " cuts a character at " + span);
        } else if (span.in(text).isBlank()) {
            broken.add(what + " is white space at " + span);
        }
    }

    private boolean cuts(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
