package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.correction.Anchor;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.store.Store;
import tools.jackson.databind.JsonNode;

/** A correction as a caller asks for it: by ids of the record as it is now, made fast to the words behind them. */
final class CorrectionRequest {
    private static final int LONGEST = 4000;

    private final Store store;
    private final JsonNode body;
    private final Set<String> read = new TreeSet<>();

    CorrectionRequest(Store store, JsonNode body) {
        this.store = store;
        this.body = body;
    }

    /** The correction; throws {@link Refused} if it is none, or is about what is not there. */
    Correction correction() {
        String kind = text("kind");
        Correction correction = switch (kind) {
            case "merge-actors" -> mergeActors();
            case "split-actor" -> splitActor();
            case "merge-stories" -> new Correction.MergeStories(text("story"), texts("others"));
            case "split-story" -> splitStory();
            case "change-code" -> new Correction.ChangeCode(anchor(), type(), optional("mode"), optional("cameo"));
            case "reject-event" -> new Correction.RejectEvent(anchor(), text("why"));
            case "set-place" -> setPlace();
            case "note" -> note();
            case "withdraw" -> withdraw();
            default -> throw Refused.wrong("kind", Refused.shown(kind) + " is none of the kinds of corrections");
        };
        for (String name : body.propertyNames()) {
            if (!read.contains(name)) {
                throw Refused.wrong(name, kind + " takes " + String.join(", ", read));
            }
        }
        return correction;
    }

    private Correction mergeActors() {
        String document = optional("document");
        if (document != null) {
            record(document);
        }
        return new Correction.MergeActors(text("name"), texts("others"), document);
    }

    private Correction splitActor() {
        String document = text("document");
        String name = text("name");
        CodedRecord record = record(document);
        List<Anchor> anchors = new ArrayList<>();
        for (JsonNode stretch : array("mentions")) {
            Span wanted = units(record.document().text(), stretch.path("start"), stretch.path("end"));
            record.actors().stream()
                    .flatMap(actor -> actor.mentions().stream())
                    .map(Actor.Mention::span)
                    .filter(wanted::equals)
                    .findFirst()
                    .ifPresentOrElse(span -> anchors.add(Anchor.of(record, span, null)), () -> {
                        throw Refused.conflict(
                                "no actor is mentioned there",
                                "the record of " + Refused.shown(document) + " has no mention from "
                                        + stretch.path("start") + " to " + stretch.path("end"),
                                "read the record again and send start and end of its mentions");
                    });
        }
        return new Correction.SplitActor(anchors, name);
    }

    private Correction splitStory() {
        List<String> documents = texts("documents");
        documents.forEach(this::record);
        String story = optional("story");
        return new Correction.SplitStory(story == null ? "s-of-" + documents.getFirst() : story, documents);
    }

    private Correction setPlace() {
        Anchor event = anchor();
        Double lat = degrees("lat", 90);
        Double lon = degrees("lon", 180);
        if ((lat == null) != (lon == null)) {
            throw Refused.wrong("lat and lon", "they are given both or not at all");
        }
        String country = optional("country");
        if (country != null && !country.matches("[A-Za-z]{3}")) {
            throw Refused.wrong("country", Refused.shown(country) + " is no ISO 3166-1 alpha-3 code");
        }
        String code = country == null ? null : country.toUpperCase(Locale.ROOT);
        return new Correction.SetPlace(event, text("name"), code, optional("admin1"), lat, lon);
    }

    private Correction note() {
        String document = optional("document");
        String about = optional("about");
        Anchor event = optional("event") == null ? null : anchor();
        String whom = about != null ? about : document;
        if (whom == null) {
            throw Refused.wrong("about", "a note is about something");
        }
        return new Correction.Note(whom, event, text("text"));
    }

    private Correction withdraw() {
        read.add("number");
        long number = body.path("number").asLong(0);
        if (store.corrections(Instant.MAX).stream().noneMatch(signed -> signed.number() == number)) {
            throw Refused.noSuch("correction", String.valueOf(number));
        }
        return new Correction.Withdraw(number);
    }

    private EventType type() {
        String word = text("type");
        for (EventType type : EventType.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        throw Refused.wrong("type", Refused.shown(word) + " is none of " + Arrays.toString(EventType.values()));
    }

    private Anchor anchor() {
        String document = text("document");
        String id = text("event");
        String words = optional("words");
        CodedRecord record = record(document);
        for (Event event : record.events()) {
            if (event.id().equals(id)) {
                String trigger = event.trigger().in(record.document().text());
                if (words != null && !words.equals(trigger)) {
                    throw Refused.conflict(
                            "the record has changed since you read it",
                            id + " is now set off by “" + Refused.shown(trigger) + "”",
                            "read it again");
                }
                return Anchor.of(record, event);
            }
        }
        throw Refused.noSuch("event", document + "#" + id);
    }

    private CodedRecord record(String document) {
        return Corrected.of(store, document, Instant.MAX).record();
    }

    /** A stretch in code points as one in UTF-16 units. */
    private static Span units(String text, JsonNode start, JsonNode end) {
        int from = start.asInt(-1);
        int to = end.asInt(-1);
        if (from < 0 || to <= from || to > text.codePointCount(0, text.length())) {
            throw Refused.wrong("mentions", "from " + start + " to " + end + " is no part of the text");
        }
        int first = text.offsetByCodePoints(0, from);
        return new Span(first, text.offsetByCodePoints(first, to - from));
    }

    private String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw Refused.wrong(name, "it is missing");
        }
        return value;
    }

    private @Nullable String optional(String name) {
        read.add(name);
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()
                || node.stringValue().isBlank()
                || node.stringValue().length() > LONGEST) {
            throw Refused.wrong(name, "it takes a text of at most " + LONGEST + " characters");
        }
        return node.stringValue();
    }

    private List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (JsonNode node : array(name)) {
            if (!node.isString()
                    || node.stringValue().isBlank()
                    || node.stringValue().length() > LONGEST) {
                throw Refused.wrong(name, "it takes texts");
            }
            all.add(node.stringValue());
        }
        return all;
    }

    private JsonNode array(String name) {
        read.add(name);
        JsonNode node = body.path(name);
        if (!node.isArray() || node.isEmpty()) {
            throw Refused.wrong(name, "it takes a list of at least one");
        }
        return node;
    }

    private @Nullable Double degrees(String name, int most) {
        read.add(name);
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || Math.abs(node.doubleValue()) > most) {
            throw Refused.wrong(name, "it takes a number from " + -most + " to " + most);
        }
        return node.doubleValue();
    }
}
