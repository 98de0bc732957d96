package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What analysts put right over HTTP. */
class CorrectionsTest {
    private static final String ALL = "/api/v1/corrections";

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = Served.sample(folder).mayChange();
    }

    @AfterEach
    void close() {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    private JsonNode event(String document) {
        return served.get("/api/v1/documents/" + document + "/record")
                .json()
                .path("events")
                .get(0);
    }

    @Test
    void changesACodeAndTakesItBack() {
        String before = event("kabul-02").path("type").stringValue();
        String other = before.equals("AID") ? "PROTEST" : "AID";
        Contract.Answer made = served.post(
                ALL,
                "{\"kind\":\"change-code\",\"document\":\"kabul-02\",\"event\":\"e1\",\"type\":\"" + other + "\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(event("kabul-02").path("type").stringValue()).isEqualTo(other);
        JsonNode reading = served.get("/api/v1/documents/kabul-02/reading").json();
        assertThat(reading.path("corrections")).hasSize(1);
        int number = made.json().path("number").asInt();
        assertThat(served.post(ALL, "{\"kind\":\"withdraw\",\"number\":" + number + "}")
                        .status())
                .isEqualTo(201);
        assertThat(event("kabul-02").path("type").stringValue()).isEqualTo(before);
        assertThat(served.get(ALL + "/" + number).json().path("withdrawn").booleanValue())
                .isTrue();
        assertThat(served.ids(ALL, "number", 1)).hasSize(2);
        assertThat(served.get("/api/v1/documents/kabul-02/record?corrected=false")
                        .json()
                        .path("events")
                        .get(0)
                        .path("type")
                        .stringValue())
                .isEqualTo(before);
    }

    @Test
    void rejectsPlacesMergesSplitsAndNotes() {
        JsonNode record = served.get("/api/v1/documents/kabul-02/record").json();
        JsonNode actor = record.path("actors").get(0);
        JsonNode mention = actor.path("mentions").get(0);
        String name = actor.path("name").stringValue();
        for (String body : List.of(
                "{\"kind\":\"set-place\",\"document\":\"kabul-02\",\"event\":\"e1\",\"name\":\"Herat\",\"country\":\"afg\",\"lat\":34.35,\"lon\":62.2}",
                "{\"kind\":\"merge-actors\",\"name\":\"" + name + "\",\"others\":[\"Somebody Else\"]}",
                "{\"kind\":\"split-actor\",\"document\":\"kabul-02\",\"name\":\"Nobody Known\",\"mentions\":[{\"start\":"
                        + mention.path("start") + ",\"end\":" + mention.path("end") + "}]}",
                "{\"kind\":\"merge-stories\",\"story\":\"s-1\",\"others\":[\"s-2\"]}",
                "{\"kind\":\"split-story\",\"documents\":[\"kabul-03\"]}",
                "{\"kind\":\"note\",\"document\":\"kabul-02\",\"event\":\"e1\",\"text\":\"ask the desk\"}",
                "{\"kind\":\"reject-event\",\"document\":\"kabul-02\",\"event\":\"e1\",\"why\":\"a figure of speech\"}")) {
            served.contract().valid("CorrectionRequest", body);
            assertThat(served.post(ALL, body).status()).as(body).isEqualTo(201);
        }
        assertThat(served.get(ALL + "?document=kabul-02").json().path("total").asInt())
                .isEqualTo(4);
        assertThat(served.get(ALL + "?analyst=nobody").json().path("items")).isEmpty();
    }

    @Test
    void refusesWhatHasNothingToHoldOnTo() {
        String event = "{\"kind\":\"reject-event\",\"document\":\"kabul-02\",\"event\":\"e99\",\"why\":\"x\"}";
        assertThat(served.post(ALL, event).status()).isEqualTo(404);
        assertThat(served.post(ALL, event.replace("e99", "e1").replace("\"why\"", "\"words\":\"others\",\"why\""))
                        .status())
                .isEqualTo(409);
        assertThat(served.post(ALL, "{\"kind\":\"withdraw\",\"number\":99}").status())
                .isEqualTo(404);
        assertThat(served.post(ALL, "{\"kind\":\"dance\"}").status()).isEqualTo(400);
        assertThat(served.post(ALL, "{\"kind\":\"note\",\"about\":\"x\",\"text\":\"y\",\"colour\":\"red\"}")
                        .status())
                .isEqualTo(400);
        assertThat(served.post(
                                ALL,
                                "{\"kind\":\"split-actor\",\"document\":\"kabul-02\",\"name\":\"N\",\"mentions\":[{\"start\":0,\"end\":99999999}]}")
                        .status())
                .isEqualTo(400);
        assertThat(served.get(ALL).json().path("items")).isEmpty();
    }
}
