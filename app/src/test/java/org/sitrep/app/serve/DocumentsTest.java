package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Samples;
import org.sitrep.engine.json.RecordWriter;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.Document;
import tools.jackson.databind.JsonNode;

/** Documents, versions, records, search, exports over HTTP. */
class DocumentsTest {
    private static Served served;
    private static String first;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        served = Served.sample(folder);
        Document document = Samples.records("kabul", 12).getFirst().document();
        first = document.id();
        served.store()
                .addUncoded(
                        Samples.of(document, first, document.text() + "\nA line was added later."),
                        Samples.FIRST.plusSeconds(86_400));
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @Test
    void listsEveryDocumentOncePageByPage() {
        List<String> ids = served.ids("/api/v1/documents", "id", 5);
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        assertThat(ids.getFirst()).isEqualTo(first);
        assertThat(served.ids("/api/v1/records", "document", 5)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void answersAsOfAnEarlierMoment() {
        assertThat(served.ids("/api/v1/documents?asOf=2024-05-01T08:02:00Z", "id", 5))
                .hasSize(3);
        assertThat(served.get("/api/v1/documents/" + first + "?asOf=2024-05-01")
                        .json()
                        .path("versions"))
                .hasSize(1);
        assertThat(served.get("/api/v1/documents/" + first).json().path("versions"))
                .hasSize(2);
        assertThat(served.get("/api/v1/documents/" + first + "?asOf=2024-04-01").status())
                .isEqualTo(404);
    }

    @Test
    void givesTheRecordAsTheContractHasIt() {
        CodedRecord coded = Samples.records("kabul", 12).get(1);
        Contract.Answer answer =
                served.get("/api/v1/documents/" + coded.document().id() + "/record");
        assertThat(answer.text()).isEqualTo(RecordWriter.line(coded));
        Contract.Answer asRun =
                served.get("/api/v1/documents/" + coded.document().id() + "/record?version=1&run=r1");
        assertThat(asRun.text()).isEqualTo(answer.text());
        assertThat(served.get("/api/v1/documents/" + coded.document().id() + "/record?version=1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void marksTheWordsThatWereSearchedFor() {
        JsonNode hits = served.get("/api/v1/search?q=Kabul%20airport").json();
        assertThat(hits.path("items")).isNotEmpty();
        JsonNode snippet = hits.path("items").get(0).path("snippet");
        String text = snippet.path("text").stringValue();
        for (JsonNode mark : snippet.path("marks")) {
            int start = text.offsetByCodePoints(0, mark.path("start").asInt());
            int end = text.offsetByCodePoints(0, mark.path("end").asInt());
            assertThat(text.substring(start, end).toLowerCase(java.util.Locale.ROOT))
                    .containsAnyOf("kabul", "airport");
        }
        assertThat(snippet.path("marks")).isNotEmpty();
        assertThat(hits.path("facets")).isNotEmpty();
        assertThat(served.get("/api/v1/search?q=zeppelin").json().path("items")).isEmpty();
        assertThat(served.get("/api/v1/search?q=%22%22").status()).isEqualTo(400);
        assertThat(served.get("/api/v1/search").status()).isEqualTo(400);
    }

    @Test
    void showsHowAVersionDiffers() {
        JsonNode diff = served.get("/api/v1/documents/" + first + "/diff").json();
        assertThat(diff.path("sentences")).hasSize(1);
        assertThat(diff.path("sentences").get(0).path("op").stringValue()).isEqualTo("added");
        assertThat(diff.path("sentences").get(0).path("text").stringValue()).isEqualTo("A line was added later.");
        assertThat(served.get("/api/v1/documents/" + first + "/versions/2")
                        .json()
                        .path("text")
                        .stringValue())
                .endsWith("added later.");
        assertThat(served.get("/api/v1/documents/" + first + "/versions/9").status())
                .isEqualTo(404);
    }

    @Test
    void tellsTheReaderWhichRuleDecided() {
        CodedRecord coded = Samples.records("kabul", 12).get(1);
        JsonNode reading = served.get("/api/v1/documents/" + coded.document().id() + "/reading")
                .json();
        JsonNode rules = reading.path("rules");
        for (JsonNode event : reading.path("record").path("events")) {
            String source = event.path("because").path("source").stringValue();
            assertThat(rules.path(source).stringValue()).as(source).isNotBlank();
        }
        assertThat(reading.path("record").path("events")).isNotEmpty();
    }

    @Test
    void exportsEveryFormat() {
        for (JsonNode format : served.get("/api/v1/exports").json().path("items")) {
            String word = format.path("format").stringValue();
            Contract.Answer file = served.get("/api/v1/exports/" + word + "?joined=false");
            assertThat(file.body()).as(word).isNotEmpty();
            assertThat(file.type()).isEqualTo(format.path("contentType").stringValue());
            assertThat(file.header("Content-Disposition"))
                    .contains(format.path("suffix").stringValue());
        }
        assertThat(served.get("/api/v1/exports/csv?where=colour=red").status()).isEqualTo(400);
        assertThat(served.get("/api/v1/exports/abacus").status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsServed() {
        JsonNode about = served.get("/api/v1/about").json();
        assertThat(about.path("documents").asInt()).isEqualTo(12);
        assertThat(about.path("versions").asInt()).isEqualTo(13);
        assertThat(about.path("firstLearned").stringValue()).isEqualTo(Samples.FIRST.toString());
        assertThat(served.get("/api/v1/runs").json().path("items")).hasSize(1);
        assertThat(served.get("/healthz").json().path("status").stringValue()).isEqualTo("ok");
        assertThat(served.get("/metrics").text()).contains("sitrep_store_documents 12");
    }
}
