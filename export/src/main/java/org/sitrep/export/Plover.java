package org.sitrep.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Size;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/**
 * PLOVER's JSON Lines, one object an event.
 *
 * <p>{@code has_event} is false for what is told as denied, planned or supposed. What PLOVER has no field for (whether it happened, who says so, the other tellings, the
 * words) stands in one field of our own, {@code sitrep}.
 */
final class Plover implements EventWriter {
    private final Writer out;
    private final Facts facts;

    Plover(OutputStream out, Facts facts) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.facts = facts;
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        out.write(JsonList.object(json -> event(json, Digest.of(event))));
        out.write('\n');
        return Outcome.WRITTEN;
    }

    private void event(JsonGenerator json, Digest digest) {
        Account lead = digest.lead();
        Event event = lead.event();
        String mode = digest.coded(Event::mode);
        json.writeStringProperty("id", digest.event().id());
        DayRange day = digest.day();
        Json.string(json, "date", day == null ? null : day.first());
        if (day != null && !day.isDay()) {
            json.writeStringProperty("enddate", day.last().toString());
        }
        Json.ifKnown(json, "time", digest.first(Plover::clock));
        json.writeBooleanProperty("has_event", lead.happened());
        entities(json, "actor", digest.actors(), digest.actorAccount());
        entities(json, "recipient", digest.recipients(), digest.recipientAccount());
        Json.strings(json, "event", List.of(digest.type().name()));
        Json.strings(json, "mode", mode == null ? List.of() : List.of(mode));
        Json.strings(json, "context", event.contexts());
        json.writeNumberProperty("quad_code", digest.type().quad());
        Json.ifKnown(json, "event_scale", facts.score(digest.type(), mode));
        Account placed = digest.placeAccount();
        if (placed != null) {
            place(json, placed);
        }
        json.writeStringProperty(
                "event_text", lead.evidence().stream().map(Cited::text).collect(Collectors.joining(" […] ")));
        json.writeObjectPropertyStart("text_info");
        json.writeNumberProperty("sequence", lead.sentence());
        json.writeNumberProperty("start", lead.evidence().getFirst().start());
        json.writeNumberProperty("end", lead.evidence().getLast().end());
        json.writeEndObject();
        size(json, digest);
        cite(json, lead);
        json.writeStringProperty("coder", "sitrep " + lead.record().coder().version());
        json.writeStringProperty("comment", comment(digest));
        json.writeObjectPropertyStart("sitrep");
        EventJson.properties(json, digest, facts);
        json.writeEndObject();
    }

    /** The time of day, where a TIMEX3 value has one. */
    private static @Nullable String clock(Account account) {
        Time time = account.time();
        if (time == null || time.type() != TimeType.TIME) {
            return null;
        }
        int mark = time.value().indexOf('T');
        String clock = mark < 0 ? "" : time.value().substring(mark + 1);
        return clock.matches("\\d{2}:\\d{2}(:\\d{2})?.*") ? clock : null;
    }

    private static void entities(JsonGenerator json, String name, List<Actor> actors, Account account) {
        json.writeArrayPropertyStart(name);
        for (Actor actor : actors) {
            json.writeStartObject();
            Json.ifKnown(json, "code", actor.code() == null ? actor.country() : actor.code());
            Json.ifKnown(json, "sector", actor.sector());
            json.writeStringProperty("entity_text", account.words(actor).text());
            Json.ifKnown(json, "identifier_id", actor.wikidata());
            json.writeStringProperty("identifier_text", actor.name());
            Json.ifKnown(json, "office", Polecat.title(actor));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(JsonGenerator json, Account account) {
        Place place = account.place();
        if (place == null) {
            return;
        }
        json.writeObjectPropertyStart("event_loc");
        json.writeStringProperty("extracted_place", account.words(place).text());
        json.writeStringProperty("resolved_place", place.name());
        Json.ifKnown(json, "geonameid", place.geonames());
        Json.ifKnown(json, "lat", place.lat());
        Json.ifKnown(json, "lon", place.lon());
        String feature = null;
        int resolution = 0;
        switch (place.precision()) {
            case POINT -> resolution = 1;
            case CITY -> {
                json.writeStringProperty("city", place.name());
                feature = "PPL";
                resolution = 2;
            }
            case ADMIN2 -> {
                json.writeStringProperty("district", place.name());
                feature = "ADM2";
                resolution = 3;
            }
            case ADMIN1 -> {
                feature = "ADM1";
                resolution = 4;
            }
            case COUNTRY -> {
                feature = "PCLI";
                resolution = 5;
            }
            case REGION, UNKNOWN -> {}
        }
        Json.ifKnown(json, "province", "ADM1".equals(feature) ? place.name() : place.admin1());
        String country = facts.country(place.country()).name();
        Json.ifKnown(json, "country", country.isEmpty() ? null : country);
        Json.ifKnown(json, "country_code", place.country());
        if (feature != null) {
            json.writeStringProperty("feature_class", feature.startsWith("PPL") ? "P" : "A");
            json.writeStringProperty("feature_code", feature);
        }
        if (resolution > 0) {
            json.writeNumberProperty("resolution", resolution);
        }
        json.writeEndObject();
    }

    private static void size(JsonGenerator json, Digest digest) {
        Integer dead = count(digest, Size::killed);
        Integer injured = count(digest, Size::wounded);
        Integer arrested = count(digest, Size::arrested);
        if (dead == null && injured == null && arrested == null) {
            return;
        }
        json.writeObjectPropertyStart("size");
        Json.ifKnown(json, "dead", dead);
        Json.ifKnown(json, "injured", injured);
        Json.ifKnown(json, "arrested", arrested);
        json.writeEndObject();
    }

    /** The lower end, or the upper one where that is all that is said. */
    private static @Nullable Integer count(Digest digest, Function<Size, @Nullable Range> what) {
        Range range = digest.latest(what);
        return range == null ? null : range.low() == null ? range.high() : range.low();
    }

    private static void cite(JsonGenerator json, Account account) {
        json.writeObjectPropertyStart("cite_info");
        Json.ifKnown(json, "corpus", account.outlet());
        json.writeStringProperty("citation", account.citation());
        Json.ifKnown(json, "url", account.document().url());
        Json.ifKnown(json, "title", account.title());
        json.writeStringProperty("language", account.document().language());
        Published published = account.document().published();
        Json.ifKnown(json, "publication", published == null ? null : published.value());
        json.writeStringProperty("coder", "sitrep");
        json.writeStringProperty("codebook", "PLOVER");
        json.writeStringProperty("version", account.record().coder().version());
        json.writeEndObject();
    }

    private static String comment(Digest digest) {
        String status = digest.lead().event().status().word();
        String date = digest.dated() == null && digest.day() != null ? "; date of the report, the text gives none" : "";
        return "told as " + status + date;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
