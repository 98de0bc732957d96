package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.alert.Round;
import tools.jackson.databind.JsonNode;

/** Watches, their alerts and reports over HTTP. */
class AlertsTest {
    private static final String WATCHES = "/api/v1/watches";
    private static final String ATTACKS =
            "{\"name\":\"attacks\",\"where\":\"type=ASSAULT\",\"since\":\"1970-01-01T00:00:00Z\",\"channels\":[{\"webhook\":\"https://hook.example/x\"}]}";

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

    private void look() {
        new Round(served.store(), InstantSource.system(), List.of(), line -> {}).look();
    }

    @Test
    void addsChangesAndRemovesAWatch() {
        Contract.Answer added = served.post(WATCHES, ATTACKS);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("channels").path(0).path("secret").asString(""))
                .isNotEmpty();
        assertThat(served.post(WATCHES, ATTACKS).status()).isEqualTo(409);
        JsonNode listed = served.get(WATCHES).json().path("items").path(0);
        assertThat(listed.path("where").asString("")).isEqualTo("type=ASSAULT");
        assertThat(listed.path("channels").path(0).has("secret")).isFalse();
        assertThat(listed.path("seen").isNull()).isTrue();
        assertThat(served.ask("PUT", WATCHES + "/attacks", "{\"on\":\"change\",\"name\":\"other\"}")
                        .json()
                        .path("on")
                        .asString(""))
                .isEqualTo("change");
        assertThat(served.get(WATCHES + "/attacks").json().path("since").asString(""))
                .isEqualTo("1970-01-01T00:00:00Z");
        assertThat(served.get("/api/v1/audit").json().toString()).contains("\"watch\"", "attacks");
        assertThat(served.ask("DELETE", WATCHES + "/attacks", null).status()).isEqualTo(204);
        assertThat(served.get(WATCHES + "/attacks").status()).isEqualTo(404);
    }

    @Test
    void saysWhyAWatchIsNone() {
        assertThat(served.post(WATCHES, "{\"name\":\"a b\"}").status()).isEqualTo(400);
        assertThat(served.post(WATCHES, "{\"name\":\"a\",\"where\":\"nonsense=1\"}")
                        .json()
                        .path("detail")
                        .asString(""))
                .contains("does not read");
        assertThat(served.without("X-CSRF-Token").post(WATCHES, ATTACKS).status())
                .isEqualTo(403);
    }

    @Test
    void showsWhatAWatchFoundPageByPageAndAsAFeed() {
        served.post(WATCHES, ATTACKS);
        look();
        List<String> numbers = served.ids(WATCHES + "/attacks/alerts", "number", 2);
        assertThat(numbers).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        JsonNode alert =
                served.get("/api/v1/alerts?limit=1").json().path("items").path(0);
        assertThat(alert.path("number").asString("")).isEqualTo(numbers.getLast());
        assertThat(alert.path("references").path(0).path("words").asString("")).isNotEmpty();
        assertThat(served.get("/api/v1/alerts?after=" + numbers.getFirst())
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(served.get(WATCHES + "/attacks")
                        .json()
                        .path("waiting")
                        .path(0)
                        .path("alerts")
                        .asInt())
                .isEqualTo(numbers.size());
        Contract.Answer feed = served.get(WATCHES + "/attacks/feed");
        assertThat(feed.text())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", ":alert:" + numbers.getFirst());
        assertThat(served.get(WATCHES + "/attacks/feed", "If-None-Match", feed.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void givesTheReportInEachFormatAndProvesIt() {
        served.post(WATCHES, ATTACKS);
        for (String format : List.of("md", "html", "pdf", "docx")) {
            String path = "/api/v1/report?watch=attacks&asOf=2030-01-01&format=" + format;
            Contract.Answer report = served.get(path);
            assertThat(report.status()).as(format).isEqualTo(200);
            assertThat(report.header("Content-Disposition")).contains("attacks." + format);
            assertThat(served.get(path).body()).isEqualTo(report.body());
            JsonNode proof = check(report.body());
            assertThat(proof.path("failures")).as(format).isEmpty();
            assertThat(proof.path("stands").booleanValue()).isTrue();
        }
        byte[] report = served.get("/api/v1/report?format=md").body();
        String changed = new String(report, StandardCharsets.UTF_8).replaceFirst("Kabul", "Paris");
        assertThat(check(changed.getBytes(StandardCharsets.UTF_8))
                        .path("stands")
                        .booleanValue())
                .isFalse();
        assertThat(served.post("/api/v1/report/check", "{\"file\":\"eA==\"}").status())
                .isEqualTo(400);
        assertThat(served.get("/api/v1/report?watch=none").status()).isEqualTo(404);
        assertThat(served.get("/api/v1/report?where=nonsense%3D1").status()).isEqualTo(400);
        assertThat(served.get("/api/v1/report?format=gif").status()).isEqualTo(400);
    }

    private JsonNode check(byte[] file) {
        return served.post(
                        "/api/v1/report/check",
                        "{\"file\":\"" + Base64.getEncoder().encodeToString(file) + "\"}")
                .json();
    }
}
