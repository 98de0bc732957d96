package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.EventStatus;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Precision;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/**
 * A bundle of STIX 2.1.
 *
 * <p>STIX has no object for a political event. Each event is an {@code incident} (a stub in STIX, which asks for a name only) with a property extension that holds the
 * code, and the extension's definition is in the bundle. Actors, speakers and outlets are identities, places are locations, the quoted words of each account are a note,
 * who affirms or denies it is an opinion, and each document is a report. Ids are UUIDv5 of Sitrep's ids, so that a later export updates an earlier one.
 */
final class Stix implements EventWriter {
    /** When the things without a clock of their own (identities, places, the extension) were made: with the first version of this format. */
    private static final Instant FOUNDED = Instant.parse("2026-11-01T00:00:00Z");

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String SYSTEM = id("identity", "system/sitrep");

    /** The extension that holds the code of an event. */
    static final String EXTENSION = id("extension-definition", "event/1");

    private final JsonList list;
    private final Facts facts;

    /** Objects that several events share, each as one line that starts with its id; a report as a line with its head, then one for each thing in it. */
    private final SortedLines shared = new SortedLines();

    Stix(OutputStream out, Facts facts) throws IOException {
        this.list = new JsonList(out, "{\"type\":\"bundle\",\"id\":\"" + id("bundle", "export") + "\",\"objects\":[");
        this.facts = facts;
        list.add(json -> {
            head(json, "identity", SYSTEM, FOUNDED, FOUNDED);
            json.writeStringProperty("name", "Sitrep");
            json.writeStringProperty("identity_class", "system");
        });
        list.add(json -> {
            head(json, "extension-definition", EXTENSION, FOUNDED, FOUNDED);
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("name", "Coded political event");
            json.writeStringProperty(
                    "description",
                    "A political event in PLOVER's and CAMEO's terms: type, mode, contexts, codes, whether it happened, date (EDTF), counts as [low, high].");
            json.writeStringProperty("schema", "urn:sitrep:stix:event:1");
            json.writeStringProperty("version", "1.0.0");
            Json.strings(json, "extension_types", List.of("property-extension"));
        });
    }

    private static String id(String type, String key) {
        return type + "--" + Ids.uuid(type + "/" + key);
    }

    /** The id of an event's object. */
    static String incident(SituationEvent event) {
        return id("incident", event.id());
    }

    private static void head(JsonGenerator json, String type, String id, Instant created, Instant modified) {
        json.writeStringProperty("type", type);
        json.writeStringProperty("spec_version", "2.1");
        json.writeStringProperty("id", id);
        json.writeStringProperty("created", MILLIS.format(created));
        json.writeStringProperty("modified", MILLIS.format(modified));
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.of(event);
        String incident = incident(event);
        list.add(json -> incident(json, digest, incident));
        List<String> members = new ArrayList<>(List.of(incident));
        for (Actor actor : digest.actors()) {
            members.add(link(digest, incident, "has-actor", identity(actor), members));
        }
        for (Actor actor : digest.recipients()) {
            members.add(link(digest, incident, "has-recipient", identity(actor), members));
        }
        Place place = digest.place();
        String location = place == null ? null : location(place);
        if (location != null) {
            members.add(link(digest, incident, "located-at", location, members));
        }
        int number = 0;
        for (Account account : digest.accounts()) {
            number++;
            tell(digest, account, incident, number, members);
        }
        return Outcome.WRITTEN;
    }

    private void incident(JsonGenerator json, Digest digest, String id) {
        Event first = digest.lead().event();
        head(json, "incident", id, digest.learned(), digest.updated());
        json.writeStringProperty("created_by_ref", SYSTEM);
        json.writeStringProperty("name", JsonLd.name(digest));
        json.writeStringProperty(
                "description",
                digest.lead().evidence().stream().map(Cited::text).collect(Collectors.joining(" […] ")));
        json.writeNumberProperty("confidence", (int) Math.round(first.confidence() * 100));
        json.writeStringProperty("lang", digest.lead().document().language());
        Json.ifKnown(json, "labels", first.contexts());
        json.writeObjectPropertyStart("extensions");
        json.writeObjectPropertyStart(EXTENSION);
        json.writeStringProperty("extension_type", "property-extension");
        json.writeStringProperty("event_id", digest.event().id());
        Json.ifKnown(json, "story_id", digest.event().story());
        json.writeStringProperty("plover_type", digest.type().name());
        Json.ifKnown(json, "plover_mode", digest.coded(Event::mode));
        Json.ifKnown(json, "cameo", digest.coded(Event::cameo));
        json.writeNumberProperty("quad", digest.type().quad());
        Json.ifKnown(json, "goldstein", digest.coded(Event::goldstein));
        Json.ifKnown(json, "plover_score", facts.score(digest.type(), digest.coded(Event::mode)));
        json.writeStringProperty("status", first.status().word());
        json.writeBooleanProperty("historical", first.historical());
        Json.ifKnown(json, "date", digest.coded(Event::date));
        DayRange range = digest.dated();
        if (range != null) {
            json.writeStringProperty("date_from", range.first().toString());
            json.writeStringProperty("date_to", range.last().toString());
        }
        Place place = digest.place();
        if (place != null) {
            json.writeStringProperty("place_name", place.name());
            json.writeStringProperty("place_precision", place.precision().word());
        }
        count(json, "killed", digest.latest(size -> size.killed()));
        count(json, "wounded", digest.latest(size -> size.wounded()));
        count(json, "arrested", digest.latest(size -> size.arrested()));
        count(json, "protesters", digest.latest(size -> size.protesters()));
        json.writeNumberProperty("tellings", digest.accounts().size());
        json.writeNumberProperty("independent", digest.independent());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("external_references");
        for (Account account : digest.accounts()) {
            json.writeStartObject();
            reference(json, account);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void count(JsonGenerator json, String name, @Nullable Range range) {
        if (range != null) {
            Json.range(json, name, range);
        }
    }

    private static void reference(JsonGenerator json, Account account) {
        String outlet = account.outlet();
        json.writeStringProperty("source_name", outlet == null ? "document" : outlet);
        json.writeStringProperty("external_id", account.document().id());
        Json.ifKnown(json, "url", account.document().url());
        Json.ifKnown(json, "description", account.title());
    }

    /** Writes the relationship and counts its target in; gives back the relationship's id. */
    private String link(Digest digest, String from, String kind, String to, List<String> members) throws IOException {
        members.add(to);
        String id = id("relationship", from + "/" + kind + "/" + to);
        list.add(json -> {
            head(json, "relationship", id, digest.learned(), digest.updated());
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("relationship_type", kind);
            json.writeStringProperty("source_ref", from);
            json.writeStringProperty("target_ref", to);
        });
        return id;
    }

    private void share(String id, Consumer<JsonGenerator> properties) throws IOException {
        shared.add(id + "\t" + JsonList.object(properties));
    }

    private String identity(Actor actor) throws IOException {
        String known = actor.wikidata() != null
                ? actor.wikidata()
                : String.join(
                        "/", actor.kind().word(), actor.name(), Cells.of(actor.country()), Cells.of(actor.code()));
        String id = id("identity", known);
        share(id, json -> {
            head(json, "identity", id, FOUNDED, FOUNDED);
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("name", actor.name());
            json.writeStringProperty(
                    "identity_class",
                    switch (actor.kind()) {
                        case PERSON -> "individual";
                        case STATE, GOVERNMENT, MILITARY, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA ->
                            "organization";
                        case ARMED_GROUP, GROUP -> "group";
                        case PLACE_AS_ACTOR, OTHER -> "unknown";
                    });
            List<String> roles = new ArrayList<>();
            if (actor.code() != null) {
                roles.add(actor.code());
            }
            if (actor.sector() != null) {
                roles.add(actor.sector());
            }
            Json.ifKnown(json, "roles", roles);
            if (actor.wikidata() != null) {
                json.writeArrayPropertyStart("external_references");
                json.writeStartObject();
                json.writeStringProperty("source_name", "wikidata");
                json.writeStringProperty("external_id", actor.wikidata());
                json.writeEndObject();
                json.writeEndArray();
            }
        });
        return id;
    }

    private String outlet(String name) throws IOException {
        String id = id("identity", "outlet/" + name);
        share(id, json -> {
            head(json, "identity", id, FOUNDED, FOUNDED);
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("name", name);
            json.writeStringProperty("identity_class", "organization");
            Json.strings(json, "sectors", List.of("communications"));
        });
        return id;
    }

    /** The id of the place's object; {@code null} for a place of which only the name is known, which STIX does not take. */
    private @Nullable String location(Place place) throws IOException {
        String country = facts.country(place.country()).iso2();
        boolean point = GeoJson.isPoint(place);
        boolean region = place.precision() == Precision.REGION;
        if (!point && !region && country.isEmpty()) {
            return null;
        }
        String known = place.geonames() != null
                ? "geonames/" + place.geonames()
                : String.join("/", place.name(), Cells.of(place.country()), Cells.of(place.admin1()));
        String id = id("location", known);
        share(id, json -> {
            head(json, "location", id, FOUNDED, FOUNDED);
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("name", place.name());
            if (point) {
                Json.ifKnown(json, "latitude", place.lat());
                Json.ifKnown(json, "longitude", place.lon());
            }
            if (region) {
                json.writeStringProperty(
                        "region", place.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
            Json.ifKnown(json, "country", country.isEmpty() ? null : country);
            Json.ifKnown(
                    json, "administrative_area", place.precision() == Precision.ADMIN1 ? place.name() : place.admin1());
            Json.ifKnown(json, "city", place.precision() == Precision.CITY ? place.name() : null);
            if (place.geonames() != null) {
                json.writeArrayPropertyStart("external_references");
                json.writeStartObject();
                json.writeStringProperty("source_name", "geonames");
                json.writeStringProperty("external_id", place.geonames().toString());
                json.writeEndObject();
                json.writeEndArray();
            }
        });
        return id;
    }

    /** The note, the opinion where somebody takes a stance, and the event's place in the document's report. */
    private void tell(Digest digest, Account account, String incident, int number, List<String> members)
            throws IOException {
        Instant learned = account.telling().learned();
        String name = account.outlet();
        String outlet = name == null ? null : outlet(name);
        String note = id("note", digest.event().id() + "/" + account.document().id() + "/" + number);
        list.add(json -> {
            head(json, "note", note, learned, learned);
            json.writeStringProperty("created_by_ref", SYSTEM);
            Json.ifKnown(json, "abstract", account.title());
            json.writeStringProperty("content", words(account));
            if (name != null) {
                Json.strings(json, "authors", List.of(name));
            }
            Json.strings(json, "object_refs", List.of(incident));
            json.writeArrayPropertyStart("external_references");
            json.writeStartObject();
            reference(json, account);
            json.writeEndObject();
            json.writeEndArray();
        });
        members.add(note);
        String opinion = opinion(digest, account, incident, number, learned);
        if (opinion != null) {
            members.add(opinion);
        }
        report(account, outlet, learned, members);
    }

    private static String words(Account account) {
        StringBuilder words = new StringBuilder();
        for (Cited cited : account.evidence()) {
            words.append(words.isEmpty() ? "" : "\n")
                    .append('“')
                    .append(cited.text())
                    .append("” (code points ")
                    .append(cited.start())
                    .append(" to ")
                    .append(cited.end())
                    .append(')');
        }
        return words.toString();
    }

    private @Nullable String opinion(Digest digest, Account account, String incident, int number, Instant learned)
            throws IOException {
        Stance stance = account.event().stance();
        boolean negated = account.event().status() == EventStatus.NEGATED;
        if (stance == null && !negated) {
            return null;
        }
        String value = stance == Stance.DENIES || negated
                ? "strongly-disagree"
                : stance == Stance.DOUBTS ? "disagree" : "agree";
        String speaker = EventJson.reporter(account);
        String author = speaker == null ? account.outlet() : speaker;
        String id = id("opinion", digest.event().id() + "/" + account.document().id() + "/" + number);
        list.add(json -> {
            head(json, "opinion", id, learned, learned);
            json.writeStringProperty("created_by_ref", SYSTEM);
            json.writeStringProperty("explanation", words(account));
            if (author != null) {
                Json.strings(json, "authors", List.of(author));
            }
            json.writeStringProperty("opinion", value);
            Json.strings(json, "object_refs", List.of(incident));
        });
        return id;
    }

    private void report(Account account, @Nullable String outlet, Instant learned, List<String> members)
            throws IOException {
        String id = id("report", account.document().id());
        Published published = account.document().published();
        Instant day = published == null
                ? learned
                : published.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        String title = account.title();
        String object = JsonList.object(json -> {
            head(json, "report", id, learned, learned);
            json.writeStringProperty("created_by_ref", outlet == null ? SYSTEM : outlet);
            json.writeStringProperty("name", title == null ? account.citation() : title);
            json.writeStringProperty("published", MILLIS.format(day));
            json.writeStringProperty("lang", account.document().language());
            json.writeArrayPropertyStart("external_references");
            json.writeStartObject();
            reference(json, account);
            json.writeEndObject();
            json.writeEndArray();
        });
        shared.add(id + "\t" + object);
        for (String member : members) {
            shared.add(id + "\t~" + member);
        }
    }

    @Override
    public void close() throws IOException {
        try (shared) {
            Collector collector = new Collector();
            shared.drain(collector::line);
            collector.end();
        } finally {
            list.close("}");
        }
    }

    /** Puts the shared objects into the list: those with members (lines behind the head, for {@code ~} comes behind every brace) get them as {@code object_refs}. */
    private final class Collector {
        private String id = "";
        private String head = "";
        private final StringBuilder members = new StringBuilder();

        void line(String line) throws IOException {
            int tab = line.indexOf('\t');
            String of = line.substring(0, tab);
            String rest = line.substring(tab + 1);
            if (rest.startsWith("~")) {
                members.append(members.isEmpty() ? "" : ",")
                        .append('"')
                        .append(rest, 1, rest.length())
                        .append('"');
                return;
            }
            if (of.equals(id)) {
                // The same thing with other particulars (an address learned later): the first of the two in order
                // stands.
                return;
            }
            end();
            id = of;
            head = rest;
        }

        void end() throws IOException {
            if (head.isEmpty()) {
                return;
            }
            list.add(
                    members.isEmpty()
                            ? head
                            : head.substring(0, head.length() - 1) + ",\"object_refs\":[" + members + "]}");
            head = "";
            members.setLength(0);
        }
    }
}
