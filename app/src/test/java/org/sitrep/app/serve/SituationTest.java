package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Samples;
import tools.jackson.databind.JsonNode;

/** The situation over HTTP: what is counted agrees with what is listed, and every cell has its words. */
class SituationTest {
    private static final String V = "/api/v1";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        served = Served.sample(folder);
    }

    @AfterAll
    static void close() {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    private static JsonNode get(String path) {
        Contract.Answer answer = served.get(V + path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Fails unless the words stand in their document where they say. */
    private static void proven(JsonNode words, String document) {
        String text = texts.computeIfAbsent(
                document, id -> get("/documents/" + id).path("text").stringValue());
        int start = text.offsetByCodePoints(0, words.path("start").asInt());
        int end = text.offsetByCodePoints(0, words.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(words.path("text").stringValue());
    }

    private static final Map<String, String> texts = new HashMap<>();

    @Test
    void everyEventLeadsToItsWords() {
        JsonNode events = get("/events?limit=1000").path("items");
        assertThat(events.size()).isGreaterThan(10);
        for (JsonNode event : events) {
            JsonNode words = event.path("words");
            proven(words, words.path("document").stringValue());
            assertThat(event.path("headline").stringValue()).isNotBlank();
        }
    }

    @Test
    void countsAgreeWithLists() {
        for (String filter : List.of(
                "",
                "&type=ASSAULT,COERCE",
                "&quad=4",
                "&country=AFG",
                "&actorkind=armed_group,military",
                "&actorcountry=AFG&type=ASSAULT",
                "&contested=true",
                "&bbox=60,29,75,39",
                "&bbox=75,-90,60,90",
                "&status=planned",
                "&publishedFrom=2021-08-15",
                "&where=killed%3E%3D1",
                "&q=Taliban",
                "&historical=false")) {
            int listed = served.ids(V + "/events?" + filter.replaceFirst("&", ""), "id", 7)
                    .size();
            assertThat(get("/events?limit=1" + filter).path("total").asInt())
                    .as(filter)
                    .isEqualTo(listed);
            assertThat(get("/facets?by=type" + filter).path("total").asInt())
                    .as(filter)
                    .isEqualTo(listed);
            for (String clock : List.of("happened", "published", "learned")) {
                JsonNode timeline = get("/timeline?clock=" + clock + filter);
                int binned = timeline.path("undated").asInt();
                for (JsonNode bin : timeline.path("bins")) {
                    binned += bin.path("events").asInt();
                    assertThat(sum(bin.path("counts")))
                            .isEqualTo(bin.path("events").asInt());
                }
                assertThat(binned).as(clock + filter).isEqualTo(listed);
            }
            JsonNode map = get("/map?" + filter.replaceFirst("&", ""));
            assertThat(sum(map.path("places"))
                            + sum(map.path("countries"))
                            + map.path("unknown").asInt())
                    .as(filter)
                    .isEqualTo(listed);
        }
    }

    @Test
    void whatAFacetCountsIsWhatItsFilterLetsThrough() {
        for (String field : List.of("actorkind", "actorcountry", "country", "type", "actor", "tag")) {
            JsonNode values =
                    get("/facets?values=5&by=" + field).path("facets").get(0).path("values");
            assertThat(values).as(field).isNotEmpty();
            for (JsonNode value : values) {
                String one = URLEncoder.encode(value.path("value").stringValue(), StandardCharsets.UTF_8);
                assertThat(get("/events?limit=1&" + field + "=" + one)
                                .path("total")
                                .asInt())
                        .as("%s %s", field, one)
                        .isEqualTo(value.path("count").asInt());
            }
        }
        assertThat(served.get(V + "/events?actorkind=wizard").status()).isEqualTo(400);
        assertThat(served.get(V + "/events?actorcountry=none").status()).isEqualTo(400);
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.path("events").asInt();
        }
        return sum;
    }

    @Test
    void leavesNoPinWhereOnlyTheCountryIsKnown() {
        for (JsonNode event : get("/events?limit=1000").path("items")) {
            JsonNode place = event.path("place");
            if (place.path("precision").asString("").equals("country")) {
                assertThat(place.path("lat").isNull()).isTrue();
            }
        }
    }

    @Test
    void saysWhyEachTellingWasCodedSo() {
        String id = get("/events?type=ASSAULT&limit=1")
                .path("items")
                .get(0)
                .path("id")
                .stringValue();
        JsonNode detail = get("/events/" + id);
        assertThat(detail.path("tellings")).isNotEmpty();
        for (JsonNode telling : detail.path("tellings")) {
            proven(
                    telling.path("coded").path("trigger"),
                    telling.path("document").stringValue());
            assertThat(telling.path("explanation")).isNotEmpty();
            assertThat(telling.path("coded").path("because").path("rule").stringValue())
                    .isNotBlank();
            assertThat(telling.path("ruleText").stringValue()).isNotBlank();
        }
        assertThat(detail.path("versions").path("status")).isNotEmpty();
        assertThat(served.get(V + "/events/none").status()).isEqualTo(404);
    }

    @Test
    void showsStoriesAndWhatIsContestedInThem() {
        List<String> stories = served.ids(V + "/stories", "id", 2);
        assertThat(stories).isNotEmpty().doesNotHaveDuplicates();
        int reports = 0;
        for (String story : stories) {
            JsonNode detail = get("/stories/" + story);
            reports += detail.path("documents").size();
            detail.path("documents")
                    .forEach(document ->
                            assertThat(document.path("story").stringValue()).isEqualTo(story));
        }
        assertThat(reports).isEqualTo(12);
        for (JsonNode contested : get("/contested?limit=100").path("items")) {
            assertThat(contested.path("sides").size()).isGreaterThanOrEqualTo(2);
            contested
                    .path("sides")
                    .forEach(side -> side.path("claims")
                            .forEach(claim -> proven(
                                    claim.path("words"), claim.path("document").stringValue())));
            get("/contested/" + Served.encoded(contested.path("id").stringValue()));
        }
    }

    @Test
    void knowsActorsWithOfficesStatementsAndCounterparts() {
        JsonNode actors = get("/actors?named=true&limit=3").path("items");
        for (JsonNode actor : actors) {
            String id = Served.encoded(actor.path("id").stringValue());
            JsonNode dossier = get("/actors/" + id);
            assertThat(dossier.path("actor")).isEqualTo(actor);
            dossier.path("roles")
                    .forEach(role ->
                            proven(role.path("words"), role.path("document").stringValue()));
            assertThat(served.ids(V + "/actors/" + id + "/events", "id", 5))
                    .hasSize(actor.path("events").asInt())
                    .doesNotHaveDuplicates();
            assertThat(get("/actors/" + id + "/statements?limit=500")
                            .path("total")
                            .asInt())
                    .isEqualTo(actor.path("statements").asInt());
            JsonNode network = get("/actors/" + id + "/network");
            network.path("edges")
                    .forEach(edge -> assertThat(edge.path("cooperation").asInt()
                                    + edge.path("conflict").asInt())
                            .isEqualTo(edge.path("events").asInt()));
        }
        assertThat(actors).isNotEmpty();
        assertThat(get("/actors?q=taliban").path("items")).isNotEmpty();
        assertThat(get("/network?edges=5").path("edges").size()).isLessThanOrEqualTo(5);
        assertThat(served.get(V + "/actors/person%3ANOBODY").status()).isEqualTo(404);
    }

    @Test
    void listsQuotesPlacesTagsSourcesAndStates() {
        for (JsonNode quote : get("/quotes?limit=200").path("items")) {
            quote.path("content")
                    .forEach(words -> proven(words, quote.path("document").stringValue()));
        }
        assertThat(served.ids(V + "/places", "id", 5)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(get("/places?country=AFG&q=kab").path("items")).isNotEmpty();
        String place = get("/places?q=kabul").path("items").get(0).path("id").stringValue();
        get("/places/" + Served.encoded(place));
        assertThat(served.ids(V + "/tags?kind=topic", "label", 5)).isNotEmpty().doesNotHaveDuplicates();
        int documents = 0;
        for (JsonNode source : get("/sources").path("items")) {
            documents += source.path("documents").asInt();
        }
        assertThat(documents).isEqualTo(12);
        for (JsonNode holding : get("/states?limit=200").path("items")) {
            holding.path("begun")
                    .forEach(claim ->
                            proven(claim.path("words"), claim.path("document").stringValue()));
        }
        assertThat(get("/states?on=1990-01-01").path("items")).isEmpty();
    }

    @Test
    void knowsOnlyWhatWasKnownThen() {
        int now = get("/events?limit=1").path("total").asInt();
        int before = 0;
        for (String minute : List.of("07:59", "08:00", "08:05", "08:11")) {
            int then = get("/events?limit=1&asOf=2024-05-01T" + minute + ":00Z")
                    .path("total")
                    .asInt();
            assertThat(then).isGreaterThanOrEqualTo(before);
            before = then;
        }
        assertThat(before).isEqualTo(now);
        assertThat(get("/events?asOf=2024-04-30").path("items")).isEmpty();
        assertThat(get("/map?asOf=2024-04-30").path("total").asInt()).isZero();
    }

    @Test
    void saysWhatIsNewSinceAMoment() {
        JsonNode all = get("/now?since=2024-04-30");
        assertThat(all.path("documents").asInt()).isEqualTo(12);
        assertThat(all.path("eventsTotal").asInt())
                .isEqualTo(get("/events?limit=1").path("total").asInt());
        JsonNode late = get("/now?since=2024-05-01T08:05:00Z");
        assertThat(late.path("documents").asInt()).isEqualTo(6);
        assertThat(late.path("eventsTotal").asInt())
                .isBetween(1, all.path("eventsTotal").asInt() - 1);
        late.path("events")
                .forEach(
                        event -> assertThat(event.path("learned").stringValue()).isGreaterThan("2024-05-01T08:05:00Z"));
        JsonNode none = get(
                "/now?since=" + Served.encoded(Samples.FIRST.plusSeconds(86_400).toString()));
        assertThat(none.path("events")).isEmpty();
        // Nothing has come since, so that the first answer still holds.
        assertThat(get("/now?since=2024-04-30")).isEqualTo(all);
        assertThat(none.path("states")).isEmpty();
        assertThat(none.path("contested")).isEmpty();
    }
}
