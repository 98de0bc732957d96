package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.sitrep.picture.situation.SituationEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundle, held to the rules of STIX 2.1 that bear on the objects in it. */
@NullUnmarked // what is missing fails the test by itself
class StixTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    /** What each kind must have beside the common properties, and what it may have. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "identity", List.of("name"),
            "location", List.of(),
            "incident", List.of("name"),
            "relationship", List.of("relationship_type", "source_ref", "target_ref"),
            "note", List.of("content", "object_refs"),
            "opinion", List.of("opinion", "object_refs"),
            "report", List.of("name", "published", "object_refs"),
            "extension-definition", List.of("created_by_ref", "name", "schema", "version", "extension_types"));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "identity", Set.of("name", "description", "roles", "identity_class", "sectors", "contact_information"),
            "location",
                    Set.of(
                            "name",
                            "description",
                            "latitude",
                            "longitude",
                            "precision",
                            "region",
                            "country",
                            "administrative_area",
                            "city",
                            "street_address",
                            "postal_code"),
            "incident", Set.of("name", "description"),
            "relationship",
                    Set.of("relationship_type", "description", "source_ref", "target_ref", "start_time", "stop_time"),
            "note", Set.of("abstract", "content", "authors", "object_refs"),
            "opinion", Set.of("explanation", "authors", "opinion", "object_refs"),
            "report", Set.of("name", "description", "report_types", "published", "object_refs"),
            "extension-definition",
                    Set.of("name", "description", "schema", "version", "extension_types", "extension_properties"));

    private static final Set<String> COMMON = Set.of(
            "type",
            "spec_version",
            "id",
            "created_by_ref",
            "created",
            "modified",
            "revoked",
            "labels",
            "confidence",
            "lang",
            "external_references",
            "object_marking_refs",
            "granular_markings",
            "extensions");

    private static final Set<String> OPINIONS =
            Set.of("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree");

    private static Map<String, JsonNode> objects(List<SituationEvent> events) {
        JsonNode bundle = JsonMapper.shared().readTree(Examples.text(Format.STIX, events));
        assertThat(bundle.get("type").asString()).isEqualTo("bundle");
        id("bundle", bundle.get("id").asString());
        Map<String, JsonNode> objects = new HashMap<>();
        for (JsonNode object : bundle.get("objects")) {
            assertThat(objects.put(object.get("id").asString(), object))
                    .as("an id stands for one object")
                    .isNull();
        }
        return objects;
    }

    private static void id(String type, String id) {
        assertThat(id).startsWith(type + "--");
        UUID uuid = UUID.fromString(id.substring(type.length() + 2));
        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void everyObjectKeepsTheRulesOfItsKind() {
        Map<String, JsonNode> objects = objects(Examples.all());
        for (JsonNode object : objects.values()) {
            String type = object.get("type").asString();
            assertThat(REQUIRED).containsKey(type);
            id(type, object.get("id").asString());
            assertThat(object.get("spec_version").asString()).isEqualTo("2.1");
            assertThat(object.get("created").asString()).matches(TIME);
            assertThat(object.get("modified").asString())
                    .matches(TIME)
                    .isGreaterThanOrEqualTo(object.get("created").asString());
            assertThat(object.propertyNames()).containsAll(REQUIRED.get(type));
            for (String property : object.propertyNames()) {
                assertThat(COMMON.contains(property) || ALLOWED.get(type).contains(property))
                        .as(type + "." + property)
                        .isTrue();
                assertThat(object.get(property).isNull())
                        .as(type + "." + property)
                        .isFalse();
                assertThat(object.get(property).isArray()
                                && object.get(property).isEmpty())
                        .as("STIX has no empty lists: " + type + "." + property)
                        .isFalse();
            }
            references(object).forEach(reference -> assertThat(objects).containsKey(reference));
        }
        assertThat(objects.values().stream().map(object -> object.get("type").asString()))
                .contains(REQUIRED.keySet().toArray(new String[0]));
    }

    private static List<String> references(JsonNode object) {
        List<String> references = new ArrayList<>();
        for (String property : object.propertyNames()) {
            if (property.endsWith("_ref")) {
                references.add(object.get(property).asString());
            } else if (property.endsWith("_refs")) {
                object.get(property).forEach(reference -> references.add(reference.asString()));
            }
        }
        return references;
    }

    @Test
    void valuesComeFromTheRightVocabularies() {
        for (JsonNode object : objects(Examples.all()).values()) {
            switch (object.get("type").asString()) {
                case "incident" -> {
                    assertThat(object.get("confidence").asInt()).isBetween(0, 100);
                    JsonNode extension = object.get("extensions").get(Stix.EXTENSION);
                    assertThat(extension.get("extension_type").asString()).isEqualTo("property-extension");
                }
                case "opinion" ->
                    assertThat(OPINIONS).contains(object.get("opinion").asString());
                case "location" ->
                    assertThat(object.has("region")
                                    || object.has("country")
                                    || (object.has("latitude") && object.has("longitude")))
                            .isTrue();
                case "identity" ->
                    assertThat(Set.of("individual", "group", "system", "organization", "class", "unknown"))
                            .contains(object.get("identity_class").asString());
                default -> assertThat(object.has("confidence")).isFalse();
            }
            if (object.has("external_references")) {
                object.get("external_references")
                        .forEach(reference -> assertThat(
                                        reference.get("source_name").asString())
                                .isNotEmpty());
            }
            if (object.has("country")) {
                assertThat(object.get("country").asString()).hasSize(2);
            }
        }
    }

    @Test
    void opinionsSayWhoDenies() {
        List<JsonNode> opinions = objects(List.of(Examples.denial())).values().stream()
                .filter(object -> object.get("type").asString().equals("opinion"))
                .toList();
        assertThat(opinions).hasSize(1);
        assertThat(opinions.getFirst().get("opinion").asString()).isEqualTo("strongly-disagree");
        assertThat(opinions.getFirst().at("/authors/0").asString()).isEqualTo("Free Army");
    }

    @Test
    void aReportHoldsAllThatItsDocumentTells() {
        List<JsonNode> reports = objects(Examples.all()).values().stream()
                .filter(object -> object.get("type").asString().equals("report"))
                .toList();
        assertThat(reports).as("one a document").hasSize(3);
        assertThat(reports).anySatisfy(report -> {
            assertThat(report.get("name").asString()).isEqualTo("Hajin shelled");
            assertThat(references(report))
                    .contains(Stix.incident(Examples.shelling()), Stix.incident(Examples.denial()));
        });
    }

    @Test
    void aLaterExportUpdatesAnEarlierOne() {
        SituationEvent both = Examples.shelling();
        SituationEvent earlier =
                new SituationEvent(both.id(), both.story(), both.tellings().subList(0, 1));
        JsonNode before = objects(List.of(earlier)).get(Stix.incident(both));
        JsonNode after = objects(List.of(both)).get(Stix.incident(both));
        assertThat(after.get("created")).isEqualTo(before.get("created"));
        assertThat(after.get("modified").asString())
                .isGreaterThan(before.get("modified").asString());
    }
}
