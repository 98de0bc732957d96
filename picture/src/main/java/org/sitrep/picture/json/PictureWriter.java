package org.sitrep.picture.json;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Range;
import org.sitrep.picture.Picture;
import org.sitrep.picture.contested.Contested;
import org.sitrep.picture.copies.Copies;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.joining.Attributes;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.Located;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.source.Source;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.state.StateClaim;
import org.sitrep.picture.story.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a picture as JSON, indented. One writer per picture; not thread-safe. */
public final class PictureWriter {
    /** Version of the shape of the output. */
    public static final String SCHEMA = "sitrep-picture/1";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Picture picture;
    private final Sources sources;
    private final JsonGenerator json;

    private PictureWriter(Picture picture, Sources sources, JsonGenerator json) {
        this.picture = picture;
        this.sources = sources;
        this.json = json;
    }

    /**
     * The picture as JSON, ending in a line feed.
     *
     * @param day the day whose states are wanted, {@code null} for all states with their days
     */
    public static String of(Picture picture, Sources sources, @Nullable LocalDate day) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            new PictureWriter(picture, sources, json).picture(day);
        }
        return out.toString().replace("\r\n", "\n") + "\n";
    }

    private void picture(@Nullable LocalDate day) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        List<String> all = picture.reports().stream().map(Learned::document).toList();
        json.writeNumberProperty("reports", all.size());
        json.writeNumberProperty("origins", picture.origins(all));
        array("documents", picture.reports(), this::document);
        array("stories", picture.stories(), this::story);
        array("events", picture.events(), this::event);
        array("contested", picture.contested(), this::contested);
        string("day", day == null ? null : day.toString());
        array("states", day == null ? picture.holdings() : picture.on(day), this::holding);
        json.writeEndObject();
    }

    private void document(Learned learned) {
        Document document = learned.record().document();
        json.writeStringProperty("id", document.id());
        string("outlet", document.source());
        Source source = sources.of(document.source());
        if (source == null) {
            json.writeNullProperty("source");
        } else {
            json.writeName("source");
            json.writeStartObject();
            json.writeStringProperty("name", source.name());
            json.writeStringProperty("owner", source.owner());
            json.writeStringProperty("country", source.country());
            json.writeStringProperty("kind", source.kind());
            json.writeStringProperty("control", source.control());
            json.writeStringProperty("note", source.note());
            json.writeStringProperty("asOf", source.asOf());
            json.writeEndObject();
        }
        string(
                "published",
                document.published() == null ? null : document.published().value());
        json.writeStringProperty("learned", learned.learned().toString());
        json.writeStringProperty("headline", learned.headline());
        Copies.Origin origin = picture.origin(document.id());
        json.writeStringProperty("origin", origin.document());
        json.writeStringProperty("copy", word(origin.kind()));
        json.writeNumberProperty("shared", Math.round(origin.shared() * 100) / 100.0);
    }

    private void story(Story story) {
        json.writeStringProperty("id", story.id());
        json.writeStringProperty("title", story.title());
        json.writeNumberProperty("reports", story.documents().size());
        json.writeNumberProperty("origins", picture.origins(story.documents()));
        json.writeNumberProperty("events", picture.events(story).size());
        string("from", story.from() == null ? null : story.from().toString());
        string("to", story.to() == null ? null : story.to().toString());
        json.writeName("documents");
        json.writeStartArray();
        story.documents().forEach(json::writeString);
        json.writeEndArray();
        array("changes", story.changes(), change -> {
            json.writeStringProperty("what", word(change.what()));
            json.writeStringProperty("document", change.document());
            string("other", change.other());
        });
    }

    private void event(SituationEvent event) {
        json.writeStringProperty("id", event.id());
        string("story", event.story());
        json.writeStringProperty("type", event.first().event().type().name());
        Attributes attributes = picture.attributes(event);
        versions("mode", attributes.modes(), value -> value);
        people("actors", attributes.actors());
        people("recipients", attributes.recipients());
        versions("place", attributes.places(), Located::name);
        versions("date", attributes.dates(), value -> value);
        versions("status", attributes.status(), value -> value.word());
        versions("killed", attributes.killed(), PictureWriter::range);
        versions("wounded", attributes.wounded(), PictureWriter::range);
        versions("arrested", attributes.arrested(), PictureWriter::range);
        versions("protesters", attributes.protesters(), PictureWriter::range);
        array("tellings", event.tellings(), telling -> {
            json.writeStringProperty("document", telling.record().document().id());
            json.writeStringProperty("event", telling.event().id());
            json.writeBooleanProperty("independent", telling.independent());
            json.writeName("evidence");
            json.writeStartObject();
            cited(Cited.of(
                    telling.record().document(), telling.event().evidence().getFirst()));
            json.writeEndObject();
        });
    }

    private <T> void versions(String name, List<Attributes.Version<T>> versions, Function<T, String> words) {
        array(name, versions, version -> {
            json.writeStringProperty("value", words.apply(version.value()));
            by(version.tellings());
        });
    }

    private void people(String name, List<Attributes.Version<Identity>> people) {
        array(name, people, version -> {
            json.writeStringProperty("id", version.value().id());
            json.writeStringProperty("name", version.value().name());
            string("code", version.value().code());
            by(version.tellings());
        });
    }

    private void by(List<Told> tellings) {
        json.writeName("by");
        json.writeStartArray();
        tellings.stream().map(Told::id).forEach(json::writeString);
        json.writeEndArray();
    }

    private static String range(Range range) {
        return (range.low() == null ? ".." : range.low()) + "/" + (range.high() == null ? ".." : range.high());
    }

    private void contested(Contested contested) {
        json.writeStringProperty("kind", word(contested.kind()));
        json.writeStringProperty("question", contested.question());
        string("event", contested.event());
        array("sides", contested.sides(), side -> {
            json.writeStringProperty("position", side.position());
            array("claims", side.claims(), this::claim);
        });
        array("moved", contested.moved(), step -> {
            number("lowest", step.lowest());
            number("highest", step.highest());
            json.writeBooleanProperty("open", step.open());
            json.writeStringProperty("document", step.claim().document());
            json.writeStringProperty("learned", step.claim().learned().toString());
        });
    }

    private void claim(Contested.Claim claim) {
        json.writeStringProperty("document", claim.document());
        string("outlet", claim.outlet());
        string("published", claim.published() == null ? null : claim.published().toString());
        json.writeStringProperty("learned", claim.learned().toString());
        string("speaker", claim.speaker());
        json.writeBooleanProperty("independent", claim.independent());
        json.writeName("words");
        json.writeStartObject();
        cited(claim.words());
        json.writeEndObject();
    }

    private void holding(Holding holding) {
        json.writeStringProperty("kind", holding.kind());
        json.writeStringProperty("subject", holding.subject().id());
        json.writeStringProperty("subjectName", holding.subject().name());
        string("object", holding.object());
        string("objectName", holding.objectName());
        string("title", holding.title());
        string("from", holding.from() == null ? null : holding.from().toString());
        json.writeBooleanProperty("begins", holding.begins());
        string("to", holding.to() == null ? null : holding.to().toString());
        json.writeStringProperty("status", holding.status().word());
        array("begun", holding.begun(), this::stateClaim);
        array("ended", holding.ended(), this::stateClaim);
        array("denied", holding.denied(), this::stateClaim);
    }

    private void stateClaim(StateClaim claim) {
        json.writeStringProperty("document", claim.document());
        json.writeStringProperty("state", claim.state());
        json.writeStringProperty("status", claim.status().word());
        json.writeBooleanProperty("independent", claim.independent());
        json.writeName("words");
        json.writeStartObject();
        cited(claim.words());
        json.writeEndObject();
    }

    private void cited(Cited words) {
        json.writeNumberProperty("start", words.start());
        json.writeNumberProperty("end", words.end());
        json.writeStringProperty("text", words.text());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void number(String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.intValue());
        }
    }

    private <T> void array(String name, List<T> items, Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            each.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
