package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.serve.http.Origins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What every answer keeps to, read as real bytes. */
class PlumbingTest {
    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        served = Served.sample(folder, new Origins(true, Set.of("desk.example"), Set.of("https://desk.example")), 0);
    }

    @AfterAll
    static void close() {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    @Test
    void everyRouteIsInTheContractAndTheOtherWayRound() {
        Set<String> routes = served.service().routes().stream()
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> operations = served.contract().operations();
        // They are there only where a provider is named.
        operations.removeIf(operation -> operation.contains("/auth/oidc"));
        assertThat(routes).isEqualTo(operations);
    }

    @Test
    void everyQuestionTakesTheParametersOfTheContractAndNoOther() {
        Set<String> routes = served.service().routes().stream()
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String operation : routes) {
            String path = operation.substring(operation.indexOf(' ') + 1);
            if (!operation.startsWith("GET /api")
                    || path.contains("{")
                    || path.endsWith("/stream")
                    || path.contains("/oidc")) {
                continue;
            }
            String needed = path.endsWith("/search") ? "&q=kabul" : path.endsWith("/now") ? "&since=2024-05-01" : "";
            Contract.Answer answer = served.raw("GET", path + "?colour=red" + needed, null);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("SIT-0603");
            String takes = answer.json().path("remedy").stringValue().replace("this takes ", "");
            Set<String> known = takes.equals("nothing") ? Set.of() : new TreeSet<>(Set.of(takes.split(", ")));
            assertThat(known).as(path).isEqualTo(served.contract().query(operation));
        }
    }

    @Test
    void recordInTheContractIsThePublishedOne() throws IOException {
        JsonNode spec =
                new YAMLMapper().readTree(served.get("/api/v1/openapi.yaml").text());
        JsonNode schemas = spec.path("components").path("schemas");
        try (InputStream in = getClass().getResourceAsStream("/org/sitrep/engine/json/record.schema.json")) {
            JsonNode record = JsonMapper.builder().build().readTree(in);
            for (String part : Set.of("event", "actor", "place", "time", "quote", "state", "tag", "chain")) {
                String name = "Record" + part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1);
                assertThat(names(schemas.path(name).path("required")))
                        .as(name)
                        .isEqualTo(names(record.path("$defs").path(part).path("required")));
            }
        }
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(each -> names.add(each.stringValue()));
        return names;
    }

    @Test
    void saysThatNothingChanged() {
        Contract.Answer first = served.get("/api/v1/documents");
        String tag = first.header("ETag");
        Contract.Answer again = served.get("/api/v1/documents", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(served.get("/api/v1/documents?limit=3", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void packsWhatIsLong() throws IOException {
        Contract.Answer plain = served.get("/api/v1/documents");
        Contract.Answer packed = served.get("/api/v1/documents", "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(served.get("/api/v1/documents", "Accept-Encoding", "gzip;q=0")
                        .header("Content-Encoding"))
                .isNull();
        assertThat(served.get("/healthz", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isNull();
    }

    @Test
    void letsNoMarkupIn() {
        Contract.Answer answer = served.get("/api/v1/documents");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        Contract.Answer get = served.get("/api/v1/documents");
        Contract.Answer head = served.raw("HEAD", "/api/v1/documents", null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertCode(served.raw("GET", "/api/v1/nothing", null), 404, "SIT-0601");
        assertCode(served.raw("DELETE", "/api/v1/documents", null), 405, "SIT-0615");
        assertCode(served.get("/api/v1/documents?limit=0"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?limit=two"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?limit=1&limit=2"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?cursor=%21"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?cursor=bm9uZQ"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?asOf=yesterday"), 400, "SIT-0602");
        assertCode(served.get("/api/v1/documents?q=%FF"), 400, "SIT-0618");
        assertCode(served.get("/api/v1/documents/nobody"), 404, "SIT-0613");
        // An id may have slashes in it; it is a name, never a path.
        assertCode(served.get("/api/v1/documents/..%2F..%2Fetc%2Fpasswd"), 404, "SIT-0613");
    }

    @Test
    void answersToItsOwnNamesOnly() throws IOException {
        assertThat(status("GET /api/v1/me HTTP/1.1\r\nHost: localhost:1\r\n")).isEqualTo(200);
        assertThat(status("GET /api/v1/me HTTP/1.1\r\nHost: [::1]\r\n")).isEqualTo(200);
        assertThat(status("GET /api/v1/me HTTP/1.1\r\nHost: DESK.example\r\n")).isEqualTo(200);
        assertThat(status("GET /api/v1/me HTTP/1.1\r\nHost: rebound.example\r\n"))
                .isEqualTo(403);
        assertThat(status("GET / HTTP/1.1\r\nHost: localhost.rebound.example\r\n"))
                .isEqualTo(403);
        assertThat(status("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1.rebound.example\r\n"))
                .isEqualTo(403);
    }

    @Test
    void survivesWhatIsNoHttp() throws IOException {
        assertThat(status("NONSENSE\r\n")).isEqualTo(400);
        assertThat(status("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n"))
                .isBetween(400, 499);
        assertThat(served.get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void letsANamedPageElsewhereReadAndNoOther() {
        Contract.Answer named = served.get("/api/v1/documents", "Origin", "https://desk.example");
        assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
        assertThat(named.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(served.get("/api/v1/documents", "Origin", "https://other.example")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
        Contract.Answer asked = served.raw(
                "OPTIONS",
                "/api/v1/corrections",
                null,
                "Origin",
                "https://desk.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(served.raw(
                                "OPTIONS",
                                "/api/v1/corrections",
                                null,
                                "Origin",
                                "https://other.example",
                                "Access-Control-Request-Method",
                                "POST")
                        .status())
                .isEqualTo(405);
    }

    /** The head comes alone, the body later, as from a client on a busy machine. */
    @Test
    void aRefusedChangeLeavesTheConnectionFitForTheNextQuestion() throws Exception {
        String body = "{\"kind\":\"note\"}";
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.setSoTimeout(10_000);
            send(
                    socket,
                    "POST /api/v1/corrections HTTP/1.1\r\nHost: desk.example\r\nOrigin: http://other.example\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n");
            Thread.sleep(200);
            send(socket, body + "GET /healthz HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n");
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).startsWith("HTTP/1.1 403").contains("HTTP/1.1 200");
        }
    }

    @Test
    void saysThatTheConnectionEndsWhereTheBodyIsNotTaken() throws IOException {
        for (String length : new String[] {"Content-Length: 9000000", "Content-Length: 9\r\nExpect: 100-continue"}) {
            try (Socket socket = new Socket("127.0.0.1", served.port())) {
                socket.setSoTimeout(10_000);
                send(
                        socket,
                        "POST /api/v1/corrections HTTP/1.1\r\nHost: desk.example\r\nOrigin: http://other.example\r\n"
                                + "Content-Type: application/json\r\n" + length + "\r\n\r\n");
                if (length.endsWith("000")) {
                    send(socket, "x".repeat(1_048_676));
                }
                byte[] begin = socket.getInputStream().readNBytes(600);
                assertThat(new String(begin, StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 403")
                        .containsIgnoringCase("Connection: close");
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void assertCode(Contract.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("code").stringValue()).isEqualTo(code);
        assertThat(answer.json().path("remedy").stringValue()).isNotBlank();
    }

    private static int status(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
