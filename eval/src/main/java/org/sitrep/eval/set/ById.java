package org.sitrep.eval.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Span;

/** The actors and places of a record, by id. Immutable. */
final class ById {
    private final String text;
    private final Map<String, Actor> actors = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();

    ById(CodedRecord record) {
        this.text = record.document().text();
        record.actors().forEach(actor -> actors.put(actor.id(), actor));
        record.places().forEach(place -> places.put(place.id(), place));
    }

    @Nullable
    Actor actor(String id) {
        return actors.get(id);
    }

    @Nullable
    Place place(@Nullable String id) {
        return id == null ? null : places.get(id);
    }

    /** The actors behind {@code ids}, in their order. */
    List<Actor> actors(List<String> ids) {
        List<Actor> found = new ArrayList<>();
        for (String id : ids) {
            Actor actor = actors.get(id);
            if (actor != null) {
                found.add(actor);
            }
        }
        return found;
    }

    /** The spans of all mentions of these actors. */
    List<Span> mentions(List<String> ids) {
        List<Span> spans = new ArrayList<>();
        for (Actor actor : actors(ids)) {
            actor.mentions().forEach(mention -> spans.add(mention.span()));
        }
        return spans;
    }

    /** True if one of these actors, or the place of that id, is mentioned inside {@code span} or overlapping it. */
    boolean mentioned(List<String> ids, Span span) {
        return mentions(ids).stream().anyMatch(span::overlaps);
    }

    /** The event in words: type, who, to whom. */
    String words(Event event) {
        return event.type() + " «" + event.trigger().in(text) + "» " + names(event.actor()) + " → "
                + names(event.recipient()) + " (" + event.because().rule() + ")";
    }

    private String names(List<String> ids) {
        return actors(ids).stream().map(Actor::name).toList().toString();
    }
}
