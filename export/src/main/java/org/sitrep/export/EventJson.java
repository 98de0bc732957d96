package org.sitrep.export;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Hash;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Time;
import org.sitrep.picture.filter.DayRange;
import tools.jackson.core.JsonGenerator;

/** A situation event as JSON: what all accounts come to, then each account with its document and words. */
final class EventJson {
    private EventJson() {}

    /** The properties of the event, into an object that is already open. */
    static void properties(JsonGenerator json, Digest digest, Facts facts) {
        Event first = digest.lead().event();
        json.writeStringProperty("id", digest.event().id());
        Json.string(json, "story", digest.event().story());
        json.writeStringProperty("type", digest.type().name());
        Json.string(json, "mode", digest.coded(Event::mode));
        Json.strings(json, "contexts", first.contexts());
        Json.string(json, "cameo", digest.coded(Event::cameo));
        json.writeNumberProperty("quad", digest.type().quad());
        Json.number(json, "goldstein", digest.coded(Event::goldstein));
        Json.number(json, "plover_score", facts.score(digest.type(), digest.coded(Event::mode)));
        json.writeStringProperty("status", first.status().word());
        json.writeBooleanProperty("historical", first.historical());
        date(json, digest);
        sides(json, "actors", digest.actors());
        sides(json, "recipients", digest.recipients());
        Place place = digest.place();
        if (place == null) {
            json.writeNullProperty("place");
        } else {
            place(json, place);
        }
        size(
                json,
                new Size(
                        digest.latest(Size::killed),
                        digest.latest(Size::wounded),
                        digest.latest(Size::arrested),
                        digest.latest(Size::protesters)));
        json.writeNumberProperty("tellings", digest.accounts().size());
        json.writeNumberProperty("documents", digest.documents());
        json.writeNumberProperty("independent", digest.independent());
        Json.strings(json, "sources", digest.outlets());
        json.writeStringProperty("first_learned", digest.learned().toString());
        json.writeStringProperty("last_learned", digest.updated().toString());
        json.writeArrayPropertyStart("accounts");
        digest.accounts().forEach(account -> account(json, account));
        json.writeEndArray();
    }

    private static void date(JsonGenerator json, Digest digest) {
        Json.string(json, "date", digest.coded(Event::date));
        DayRange range = digest.dated();
        Json.string(json, "date_from", range == null ? null : range.first());
        Json.string(json, "date_to", range == null ? null : range.last());
    }

    private static void sides(JsonGenerator json, String name, List<Actor> actors) {
        json.writeArrayPropertyStart(name);
        for (Actor actor : actors) {
            json.writeStartObject();
            json.writeStringProperty("name", actor.name());
            json.writeStringProperty("kind", actor.kind().word());
            Json.string(json, "country", actor.country());
            Json.string(json, "sector", actor.sector());
            Json.string(json, "code", actor.code());
            Json.string(json, "wikidata", actor.wikidata());
            Json.string(json, "office", Polecat.title(actor));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeObjectPropertyStart("place");
        json.writeStringProperty("name", place.name());
        Json.string(json, "country", place.country());
        Json.string(json, "admin1", place.admin1());
        Json.number(json, "lat", place.lat());
        Json.number(json, "lon", place.lon());
        json.writeStringProperty("precision", place.precision().word());
        if (place.geonames() == null) {
            json.writeNullProperty("geonames");
        } else {
            json.writeNumberProperty("geonames", place.geonames().intValue());
        }
        json.writeEndObject();
    }

    private static void size(JsonGenerator json, Size size) {
        json.writeObjectPropertyStart("size");
        Json.range(json, "killed", size.killed());
        Json.range(json, "wounded", size.wounded());
        Json.range(json, "arrested", size.arrested());
        Json.range(json, "protesters", size.protesters());
        json.writeEndObject();
    }

    private static void account(JsonGenerator json, Account account) {
        Event event = account.event();
        json.writeStartObject();
        json.writeObjectPropertyStart("document");
        Document document = account.document();
        json.writeStringProperty("id", document.id());
        json.writeStringProperty("hash", Hash.sha256(document.text()));
        Json.string(json, "title", account.title());
        Published published = document.published();
        Json.string(json, "published", published == null ? null : published.value());
        Json.string(json, "source", document.source());
        Json.string(json, "url", document.url());
        json.writeStringProperty("language", document.language());
        json.writeEndObject();
        json.writeStringProperty("event", event.id());
        json.writeStringProperty("learned", account.telling().learned().toString());
        json.writeBooleanProperty("independent", account.telling().independent());
        json.writeStringProperty("type", event.type().name());
        Json.string(json, "mode", event.mode());
        json.writeStringProperty("status", event.status().word());
        Json.string(json, "date", event.date());
        Time time = account.time();
        Json.string(json, "time", time == null ? null : time.value());
        Json.strings(json, "actors", account.actors().stream().map(Actor::name).toList());
        Json.strings(
                json,
                "recipients",
                account.recipients().stream().map(Actor::name).toList());
        Place place = account.place();
        Json.string(json, "place", place == null ? null : place.name());
        Json.string(json, "reported_by", reporter(account));
        Json.string(
                json, "stance", event.stance() == null ? null : event.stance().word());
        size(json, event.size());
        json.writeNumberProperty("confidence", Math.round(event.confidence() * 100) / 100.0);
        json.writeBooleanProperty("in_lead", account.lead());
        Json.cited(json, "trigger", account.trigger());
        Json.evidence(json, account);
        json.writeObjectPropertyStart("because");
        json.writeStringProperty("rule", event.because().rule());
        Json.string(json, "source", event.because().source());
        json.writeEndObject();
        json.writeStringProperty("coder", "sitrep " + account.record().coder().version());
        json.writeEndObject();
    }

    /** Who says so in the text: the actor's name, else the words that name the speaker; {@code null} if the article itself says so. */
    static @Nullable String reporter(Account account) {
        var by = account.event().reportedBy();
        if (by == null) {
            return null;
        }
        Actor speaker = account.speaker();
        return speaker == null ? Objects.requireNonNull(account.cited(by.span()).text()) : speaker.name();
    }
}
