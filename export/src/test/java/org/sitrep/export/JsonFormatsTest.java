package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.EventType;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Telling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON, JSON-LD, PLOVER and JSON Lines, each held to the rules of its format. */
@NullUnmarked // what is missing fails the test by itself
class JsonFormatsTest {
    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Map<String, JsonNode> lines(Format format) {
        Map<String, JsonNode> lines = new HashMap<>();
        Examples.text(format, Examples.all()).lines().forEach(line -> {
            JsonNode node = read(line);
            lines.put(node.get("id").asString(), node);
        });
        return lines;
    }

    /** The words at two code point offsets. */
    private static String words(String text, JsonNode start, JsonNode end) {
        return text.substring(text.offsetByCodePoints(0, start.asInt()), text.offsetByCodePoints(0, end.asInt()));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (SituationEvent event : Examples.all()) {
            for (Telling telling : event.tellings()) {
                texts.put(
                        telling.record().document().id(),
                        telling.record().document().text());
            }
        }
        return texts;
    }

    @Test
    void geoJsonKeepsTheRulesOfItsFormat() {
        JsonNode root = read(Examples.text(Format.GEOJSON, Examples.all()));
        assertThat(root.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(root.get("features")).hasSize(5);
        for (JsonNode feature : root.get("features")) {
            assertThat(feature.get("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.get("properties").isObject()).isTrue();
            JsonNode geometry = feature.get("geometry");
            if (!geometry.isNull()) {
                assertThat(geometry.get("type").asString()).isEqualTo("Point");
                assertThat(geometry.get("coordinates")).hasSize(2);
                assertThat(geometry.get("coordinates").get(0).asDouble()).isBetween(-180.0, 180.0);
                assertThat(geometry.get("coordinates").get(1).asDouble()).isBetween(-90.0, 90.0);
            }
        }
        JsonNode shelling = root.get("features").get(0);
        assertThat(shelling.at("/geometry/coordinates/0").asDouble())
                .as("longitude first")
                .isEqualTo(40.8308);
        assertThat(shelling.at("/properties/place/precision").asString()).isEqualTo("city");
        JsonNode talks = root.get("features").get(1);
        assertThat(talks.get("geometry").isNull()).as("a country is no dot").isTrue();
        assertThat(talks.at("/properties/place/precision").asString()).isEqualTo("country");
    }

    @Test
    void jsonLinesQuoteTheWordsAtTheirOffsets() {
        Map<String, String> texts = texts();
        Map<String, JsonNode> lines = lines(Format.JSONL);
        assertThat(lines).hasSize(5);
        int quoted = 0;
        for (JsonNode line : lines.values()) {
            assertThat(line.get("accounts")).isNotEmpty();
            for (JsonNode account : line.get("accounts")) {
                String text = texts.get(account.at("/document/id").asString());
                JsonNode trigger = account.get("trigger");
                assertThat(words(text, trigger.get("start_cp"), trigger.get("end_cp")))
                        .isEqualTo(trigger.get("text").asString());
                for (JsonNode evidence : account.get("evidence")) {
                    assertThat(words(text, evidence.get("start_cp"), evidence.get("end_cp")))
                            .isEqualTo(evidence.get("text").asString());
                    quoted++;
                }
            }
        }
        assertThat(quoted).isEqualTo(6);
        JsonNode shelling = lines.get("shelling");
        assertThat(shelling.get("independent").asInt()).isEqualTo(1);
        assertThat(shelling.at("/size/killed").toString()).isEqualTo("[6,6]");
        assertThat(shelling.at("/accounts/0/size/killed").toString()).isEqualTo("[4,null]");
        assertThat(lines.get("talks").get("date").isNull()).isTrue();
    }

    @Test
    void ploverHasItsRequiredFieldsAndSaysWhatDidNotHappen() {
        Map<String, JsonNode> lines = lines(Format.PLOVER);
        assertThat(lines).hasSize(5);
        for (JsonNode line : lines.values()) {
            assertThat(line.get("id").isString()).isTrue();
            assertThat(line.has("date")).isTrue();
            assertThat(line.get("actor").isArray()).isTrue();
            assertThat(line.get("event")).hasSize(1);
            EventType.valueOf(line.at("/event/0").asString());
        }
        JsonNode shelling = lines.get("shelling");
        assertThat(shelling.get("date").asString()).isEqualTo("2022-03-07");
        assertThat(shelling.get("has_event").asBoolean()).isTrue();
        assertThat(shelling.at("/size/dead").asInt()).isEqualTo(6);
        assertThat(shelling.at("/event_loc/resolution").asInt()).isEqualTo(2);
        assertThat(shelling.at("/actor/0/entity_text").asString()).isEqualTo("Rebels");
        assertThat(shelling.at("/text_info/start").asInt()).isEqualTo(21);
        assertThat(lines.get("denial").get("has_event").asBoolean()).isFalse();
        assertThat(lines.get("denial").get("comment").asString()).startsWith("told as negated");
        assertThat(lines.get("past").get("date").asString()).isEqualTo("1990-01-01");
        assertThat(lines.get("past").get("enddate").asString()).isEqualTo("1999-12-31");
        assertThat(lines.get("talks").get("date").isNull()).isTrue();
        assertThat(shelling.has("text")).as("the text belongs to its publisher").isFalse();
    }

    @Test
    void jsonLdSelectsTheWordsAsTheWebAnnotationModelAsks() {
        JsonNode root = read(Examples.text(Format.JSONLD, Examples.all()));
        JsonNode context = root.get("@context");
        assertThat(context.get("@vocab").asString()).isEqualTo("https://schema.org/");
        Map<String, JsonNode> byId = new HashMap<>();
        Map<String, String> texts = texts();
        Map<String, String> texted = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        for (JsonNode node : root.get("@graph")) {
            assertThat(node.get("@id").asString()).contains(":").doesNotContain(" ");
            assertThat(node.get("@type").isString()).isTrue();
            kinds.add(node.get("@type").asString());
            byId.put(node.get("@id").asString(), node);
            if (node.get("@type").asString().equals("NewsArticle")) {
                texted.put(
                        node.get("@id").asString(),
                        texts.get(node.get("identifier").asString()));
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("Event", "NewsArticle", "Annotation", "Claim", "Quotation");
        int selected = 0;
        for (JsonNode node : root.get("@graph")) {
            if (node.get("@type").asString().equals("Annotation")) {
                assertThat(byId).containsKey(node.get("body").asString());
                for (JsonNode target : node.get("target")) {
                    String text = texted.get(target.get("source").asString());
                    JsonNode quote = target.at("/selector/0");
                    JsonNode position = target.at("/selector/1");
                    assertThat(words(text, position.get("start"), position.get("end")))
                            .isEqualTo(quote.get("exact").asString());
                    assertThat(text)
                            .contains(quote.get("prefix").asString()
                                    + quote.get("exact").asString()
                                    + quote.get("suffix").asString());
                    selected++;
                }
            }
        }
        assertThat(selected).isEqualTo(6);
        JsonNode denial = byId.get("urn:sitrep:event:denial:claim:1");
        assertThat(denial.get("sitrep:stance").asString()).isEqualTo("denies");
        assertThat(denial.at("/author/name").asString()).isEqualTo("Free Army");
        assertThat(byId.get("urn:sitrep:event:talks").at("/location").has("geo"))
                .isFalse();
        assertThat(byId.get("urn:sitrep:event:shelling")
                        .at("/location/geo/latitude")
                        .asDouble())
                .isEqualTo(34.6895);
    }
}
