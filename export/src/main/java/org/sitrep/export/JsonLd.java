package org.sitrep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Event;
import org.sitrep.engine.record.Place;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Range;
import org.sitrep.engine.record.Stance;
import org.sitrep.picture.filter.DayRange;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.core.JsonGenerator;

/**
 * Linked data: schema.org events, claims, quotations and articles, with W3C Web Annotations from each event to its words.
 *
 * <p>The context stands in the file, so that reading it needs no network. Positions count Unicode code points, as the Web Annotation model asks.
 */
final class JsonLd implements EventWriter {
    private static final String HEAD = "{\"@context\":{"
            + "\"@vocab\":\"https://schema.org/\",\"oa\":\"http://www.w3.org/ns/oa#\",\"sitrep\":\"urn:sitrep:vocabulary:\","
            + "\"Annotation\":\"oa:Annotation\",\"TextQuoteSelector\":\"oa:TextQuoteSelector\",\"TextPositionSelector\":\"oa:TextPositionSelector\","
            + "\"SpecificResource\":\"oa:SpecificResource\",\"target\":\"oa:hasTarget\",\"body\":{\"@id\":\"oa:hasBody\",\"@type\":\"@id\"},"
            + "\"source\":{\"@id\":\"oa:hasSource\",\"@type\":\"@id\"},\"selector\":\"oa:hasSelector\",\"exact\":\"oa:exact\",\"prefix\":\"oa:prefix\",\"suffix\":\"oa:suffix\","
            + "\"start\":\"oa:start\",\"end\":\"oa:end\",\"motivation\":{\"@id\":\"oa:motivatedBy\",\"@type\":\"@id\"},"
            + "\"itemReviewed\":{\"@type\":\"@id\"},\"about\":{\"@type\":\"@id\"},\"superEvent\":{\"@type\":\"@id\"},\"appearance\":{\"@type\":\"@id\"},\"isBasedOn\":{\"@type\":\"@id\"}},\n\"@graph\":[";

    /** Characters beside a quotation, enough to tell it from the same words elsewhere. */
    private static final int BESIDE = 32;

    private final JsonList list;
    private final Facts facts;

    JsonLd(OutputStream out, Facts facts) throws IOException {
        this.list = new JsonList(out, HEAD);
        this.facts = facts;
    }

    @Override
    public Outcome write(SituationEvent event) throws IOException {
        Digest digest = Digest.of(event);
        list.add(json -> event(json, digest));
        int number = 0;
        for (Account account : digest.accounts()) {
            number++;
            int telling = number;
            list.add(json -> article(json, account));
            list.add(json -> annotation(json, digest, account, telling));
            if (account.event().reportedBy() != null || !account.happened()) {
                list.add(json -> claim(json, digest, account, telling));
            }
            Quote quote = quote(account);
            if (quote != null) {
                list.add(json -> quotation(json, account, quote));
            }
        }
        return Outcome.WRITTEN;
    }

    /** The name of an event. */
    static String iri(Digest digest) {
        return "urn:sitrep:event:" + escaped(digest.event().id());
    }

    private static String iri(Account account) {
        String url = account.document().url();
        return url == null ? "urn:sitrep:document:" + escaped(account.document().id()) : url;
    }

    private static String escaped(String id) {
        StringBuilder out = new StringBuilder();
        id.codePoints().forEach(point -> {
            if (point < 128 && (Character.isLetterOrDigit(point) || "-._~:".indexOf(point) >= 0)) {
                out.appendCodePoint(point);
            } else {
                for (byte unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", unit));
                }
            }
        });
        return out.toString();
    }

    private void event(JsonGenerator json, Digest digest) {
        Event first = digest.lead().event();
        json.writeStringProperty("@id", iri(digest));
        json.writeStringProperty("@type", "Event");
        json.writeStringProperty("name", name(digest));
        json.writeStringProperty("identifier", digest.event().id());
        DayRange range = digest.dated();
        if (range != null) {
            json.writeStringProperty("startDate", range.first().toString());
            json.writeStringProperty("endDate", range.last().toString());
        }
        Place place = digest.place();
        if (place != null) {
            place(json, place);
        }
        actors(json, "sitrep:actor", digest.actors());
        actors(json, "sitrep:recipient", digest.recipients());
        Json.ifKnown(json, "superEvent", story(digest));
        json.writeStringProperty("sitrep:type", digest.type().name());
        Json.ifKnown(json, "sitrep:mode", digest.coded(Event::mode));
        Json.ifKnown(json, "sitrep:context", first.contexts());
        Json.ifKnown(json, "sitrep:cameo", digest.coded(Event::cameo));
        json.writeNumberProperty("sitrep:quad", digest.type().quad());
        Json.ifKnown(json, "sitrep:goldstein", digest.coded(Event::goldstein));
        json.writeStringProperty("sitrep:status", first.status().word());
        json.writeBooleanProperty("sitrep:historical", first.historical());
        Json.ifKnown(json, "sitrep:date", digest.coded(Event::date));
        count(json, "sitrep:killed", digest.latest(size -> size.killed()));
        count(json, "sitrep:wounded", digest.latest(size -> size.wounded()));
        count(json, "sitrep:arrested", digest.latest(size -> size.arrested()));
        count(json, "sitrep:protesters", digest.latest(size -> size.protesters()));
        json.writeNumberProperty("sitrep:confidence", Math.round(first.confidence() * 100) / 100.0);
        json.writeNumberProperty("sitrep:independent", digest.independent());
        Json.strings(
                json,
                "isBasedOn",
                digest.accounts().stream().map(JsonLd::iri).distinct().toList());
    }

    private static @Nullable String story(Digest digest) {
        return digest.event().story() == null
                ? null
                : "urn:sitrep:story:" + escaped(digest.event().story());
    }

    /** Type, mode and sides in a few words, such as {@code ASSAULT (drone): rebels → army}. */
    static String name(Digest digest) {
        String mode = digest.coded(Event::mode);
        String from = digest.actors().stream().map(Actor::name).collect(Collectors.joining(", "));
        String to = digest.recipients().stream().map(Actor::name).collect(Collectors.joining(", "));
        StringBuilder name = new StringBuilder(digest.type().name());
        if (mode != null) {
            name.append(" (").append(mode).append(')');
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            name.append(": ").append(from);
        }
        if (!to.isEmpty()) {
            name.append(from.isEmpty() ? "→ " : " → ").append(to);
        }
        return name.toString();
    }

    private static void count(JsonGenerator json, String name, @Nullable Range range) {
        if (range == null) {
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@type", "QuantitativeValue");
        Json.ifKnown(json, "minValue", range.low());
        Json.ifKnown(json, "maxValue", range.high());
        json.writeEndObject();
    }

    private void place(JsonGenerator json, Place place) {
        json.writeObjectPropertyStart("location");
        Json.ifKnown(
                json, "@id", place.geonames() == null ? null : "https://sws.geonames.org/" + place.geonames() + "/");
        json.writeStringProperty("@type", "Place");
        json.writeStringProperty("name", place.name());
        String country = facts.country(place.country()).name();
        if (place.country() != null || place.admin1() != null) {
            json.writeObjectPropertyStart("address");
            json.writeStringProperty("@type", "PostalAddress");
            Json.ifKnown(json, "addressCountry", country.isEmpty() ? place.country() : country);
            Json.ifKnown(json, "addressRegion", place.admin1());
            json.writeEndObject();
        }
        if (GeoJson.isPoint(place)) {
            json.writeObjectPropertyStart("geo");
            json.writeStringProperty("@type", "GeoCoordinates");
            Json.ifKnown(json, "latitude", place.lat());
            Json.ifKnown(json, "longitude", place.lon());
            json.writeEndObject();
        }
        json.writeStringProperty("sitrep:precision", place.precision().word());
        json.writeEndObject();
    }

    private static void actors(JsonGenerator json, String name, List<Actor> actors) {
        if (actors.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (Actor actor : actors) {
            json.writeStartObject();
            actor(json, actor);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void actor(JsonGenerator json, Actor actor) {
        Json.ifKnown(
                json, "@id", actor.wikidata() == null ? null : "http://www.wikidata.org/entity/" + actor.wikidata());
        json.writeStringProperty(
                "@type",
                switch (actor.kind()) {
                    case PERSON -> "Person";
                    case STATE, PLACE_AS_ACTOR -> "AdministrativeArea";
                    case GOVERNMENT -> "GovernmentOrganization";
                    case COMPANY -> "Corporation";
                    case MEDIA -> "NewsMediaOrganization";
                    case PARTY -> "PoliticalParty";
                    case MILITARY, ARMED_GROUP, INTERNATIONAL_ORGANISATION, GROUP -> "Organization";
                    case OTHER -> "Thing";
                });
        json.writeStringProperty("name", actor.name());
        Json.ifKnown(json, "alternateName", actor.aliases());
        if (actor.kind() == ActorKind.PERSON) {
            Json.ifKnown(json, "jobTitle", Polecat.title(actor));
        }
        Json.ifKnown(json, "sitrep:country", actor.country());
        Json.ifKnown(json, "sitrep:sector", actor.sector());
        Json.ifKnown(json, "sitrep:code", actor.code());
    }

    private static void article(JsonGenerator json, Account account) {
        json.writeStringProperty("@id", iri(account));
        json.writeStringProperty("@type", "NewsArticle");
        json.writeStringProperty("identifier", account.document().id());
        Json.ifKnown(json, "headline", account.title());
        Published published = account.document().published();
        Json.ifKnown(json, "datePublished", published == null ? null : published.value());
        Json.ifKnown(json, "url", account.document().url());
        json.writeStringProperty("inLanguage", account.document().language());
        if (account.outlet() != null) {
            json.writeObjectPropertyStart("publisher");
            json.writeStringProperty("@type", "NewsMediaOrganization");
            Json.ifKnown(json, "name", account.outlet());
            json.writeEndObject();
        }
    }

    private static void annotation(JsonGenerator json, Digest digest, Account account, int telling) {
        json.writeStringProperty("@id", iri(digest) + ":telling:" + telling);
        json.writeStringProperty("@type", "Annotation");
        json.writeStringProperty("motivation", "oa:identifying");
        json.writeStringProperty("body", iri(digest));
        json.writeStringProperty("sitrep:rule", account.event().because().rule());
        json.writeStringProperty("sitrep:status", account.event().status().word());
        json.writeStringProperty("sitrep:learned", account.telling().learned().toString());
        json.writeBooleanProperty("sitrep:independent", account.telling().independent());
        json.writeArrayPropertyStart("target");
        for (Cited cited : account.evidence()) {
            target(json, account, cited);
        }
        json.writeEndArray();
    }

    private static void target(JsonGenerator json, Account account, Cited cited) {
        String text = account.document().text();
        int start = text.offsetByCodePoints(0, cited.start());
        int end = start + cited.text().length();
        json.writeStartObject();
        json.writeStringProperty("@type", "SpecificResource");
        json.writeStringProperty("source", iri(account));
        json.writeArrayPropertyStart("selector");
        json.writeStartObject();
        json.writeStringProperty("@type", "TextQuoteSelector");
        json.writeStringProperty("exact", cited.text());
        json.writeStringProperty("prefix", text.substring(back(text, start), start));
        json.writeStringProperty("suffix", text.substring(end, ahead(text, end)));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("@type", "TextPositionSelector");
        json.writeNumberProperty("start", cited.start());
        json.writeNumberProperty("end", cited.end());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static int back(String text, int from) {
        int at = Math.max(0, from - BESIDE);
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int ahead(String text, int from) {
        int at = Math.min(text.length(), from + BESIDE);
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static void claim(JsonGenerator json, Digest digest, Account account, int telling) {
        Event event = account.event();
        json.writeStringProperty("@id", iri(digest) + ":claim:" + telling);
        json.writeStringProperty("@type", "Claim");
        json.writeStringProperty("about", iri(digest));
        json.writeStringProperty("appearance", iri(account));
        json.writeStringProperty(
                "text", account.evidence().stream().map(Cited::text).collect(Collectors.joining(" […] ")));
        Actor speaker = account.speaker();
        String reporter = EventJson.reporter(account);
        if (reporter != null) {
            json.writeObjectPropertyStart("author");
            if (speaker == null) {
                json.writeStringProperty("@type", "Thing");
                json.writeStringProperty("name", reporter);
            } else {
                actor(json, speaker);
            }
            json.writeEndObject();
        }
        Stance stance = event.stance();
        Json.ifKnown(json, "sitrep:stance", stance == null ? null : stance.word());
        json.writeStringProperty("sitrep:status", event.status().word());
    }

    private static @Nullable Quote quote(Account account) {
        var by = account.event().reportedBy();
        if (by == null || by.quote() == null) {
            return null;
        }
        for (Quote quote : account.record().quotes()) {
            if (quote.id().equals(by.quote())) {
                return quote;
            }
        }
        return null;
    }

    private static void quotation(JsonGenerator json, Account account, Quote quote) {
        json.writeStringProperty(
                "@id", "urn:sitrep:document:" + escaped(account.document().id()) + ":" + quote.id());
        json.writeStringProperty("@type", "Quotation");
        json.writeStringProperty(
                "text",
                quote.content().stream().map(span -> account.cited(span).text()).collect(Collectors.joining(" […] ")));
        json.writeStringProperty("sitrep:kind", quote.kind().word());
        json.writeStringProperty("isBasedOn", iri(account));
        Actor speaker = account.actor(quote.speaker());
        if (speaker != null) {
            json.writeObjectPropertyStart("creator");
            actor(json, speaker);
            json.writeEndObject();
        }
    }

    @Override
    public void close() throws IOException {
        list.close("}");
    }
}
