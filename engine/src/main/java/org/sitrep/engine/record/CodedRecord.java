package org.sitrep.engine.record;

import java.util.List;

/**
 * The coded record of one document: everything the text says, each part with its words.
 *
 * @param chains all noun phrases that mean one thing, actors and places among them
 */
public record CodedRecord(
        Document document,
        List<Section> sections,
        List<Span> sentences,
        CoderInfo coder,
        List<Actor> actors,
        List<Place> places,
        List<Time> times,
        List<Event> events,
        List<Quote> quotes,
        List<State> states,
        List<Tag> tags,
        List<Chain> chains) {
    /** Version of the contract. */
    public static final String SCHEMA = "sitrep-record/1";

    public CodedRecord {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        times = List.copyOf(times);
        events = List.copyOf(events);
        quotes = List.copyOf(quotes);
        states = List.copyOf(states);
        tags = List.copyOf(tags);
        chains = List.copyOf(chains);
    }

    /** A record without chains. */
    public CodedRecord(
            Document document,
            List<Section> sections,
            List<Span> sentences,
            CoderInfo coder,
            List<Actor> actors,
            List<Place> places,
            List<Time> times,
            List<Event> events,
            List<Quote> quotes,
            List<State> states,
            List<Tag> tags) {
        this(document, sections, sentences, coder, actors, places, times, events, quotes, states, tags, List.of());
    }
}
