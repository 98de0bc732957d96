package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.fetch.watch.FeedFile;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and watch as a user meets them, against a real server. */
class WatchTest {
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>/</link>
            <item><guid>1</guid><link>%1$s/ferry</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
            <title>Soldiers attacked a ferry</title><description>Soldiers attacked a ferry near the port.</description></item>
            </channel></rss>""";
    private static final String PAGE =
            "<!doctype html><html lang=\"en\"><head><title>Soldiers attacked a ferry</title></head>"
                    + "<body><article><h1>Soldiers attacked a ferry</h1>"
                    + "<p>Soldiers attacked a ferry near the port on Monday, an official of the harbour said.</p>"
                    + "<p>Nobody on board was hurt, the official said, and the ferry reached the other side by its own means.</p>"
                    + "<p>The government has promised to look into the matter and to tell the families what it finds.</p>"
                    + "</article></body></html>";

    private record Ran(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private HttpServer server;
    private String address;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> answer(exchange, 404, ""));
        server.createContext("/feed", exchange -> answer(exchange, 200, FEED.formatted(address)));
        server.createContext("/ferry", exchange -> answer(exchange, 200, PAGE));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Ran run(String... arguments) {
        return runWith("", arguments);
    }

    private Ran runWith(String stdin, String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        InputStream inBefore = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--data", folder.toString()));
            int status = Main.run(all.toArray(String[]::new));
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
            System.setIn(inBefore);
        }
    }

    private Ran add() {
        return run("feeds", "add", "--allow-private", "--gap", "0", address + "/feed");
    }

    private Ran watch(String... more) {
        List<String> all = new ArrayList<>(List.of("watch", "--once", "--allow-private", "--gap", "0"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void writesWhatIsNewOnce() {
        assertThat(add().out()).contains("added").contains("Harbour Post");
        Ran first = watch();
        assertThat(first.err()).isEqualTo("1 visit, 1 document, 0 problems\n");
        assertThat(first.status()).isZero();
        JsonNode document = JsonMapper.shared().readTree(first.out());
        assertThat(document.get("text").asString())
                .startsWith("Soldiers attacked a ferry")
                .contains("by its own means");
        assertThat(document.get("source").asString()).isEqualTo("Harbour Post");
        assertThat(document.get("published").asString()).isEqualTo("2026-03-02T08:00:00Z");
        Ran second = watch();
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).isEmpty();
        assertThat(asked).containsExactly("/robots.txt", "/feed", "/robots.txt", "/feed", "/ferry");
    }

    @Test
    void writesRecordsAndAddsToAFile() throws IOException {
        add();
        Path file = Files.writeString(folder.resolve("out.jsonl"), "{}\n");
        assertThat(watch("--code", "--out", file.toString()).out()).isEmpty();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        JsonNode record = JsonMapper.shared().readTree(lines.get(1));
        assertThat(record.get("schema").asString()).isEqualTo("sitrep-record/1");
        assertThat(record.at("/document/publishedFrom").asString()).isEqualTo("metadata");
    }

    @Test
    void keepsWhatIsNewInTheStore() {
        add();
        Ran ran = watch("--store");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("1 visit, 1 document, 0 problems\n");
        assertThat(ran.status()).isZero();
        try (Store store = ((Stores.Opened.Ready) Stores.folder(folder)).store()) {
            Instant now = Instant.now().plusSeconds(1);
            assertThat(store.totals(now).documents()).isEqualTo(1);
            assertThat(store.totals(now).records()).isEqualTo(1);
            assertThat(store.runs(now)).singleElement().satisfies(run -> {
                assertThat(run.finished()).isNotNull();
                assertThat(run.counts().documents()).isEqualTo(1);
            });
        }
    }

    @Test
    void leavesPrivateAddressesAloneUnlessToldOtherwise() {
        Ran ran = run("feeds", "add", address + "/feed");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("SIT-0205 " + address + "/feed leads to an address inside a private network");
        assertThat(asked).isEmpty();
    }

    @Test
    void handsFeedsToOtherProgramsAndBack() throws IOException {
        add();
        run("feeds", "add", "--unchecked", "--folder", "far/off", "--title", "A & B", "https://feeds.example/x");
        String list = run("feeds", "export").out();
        assertThat(list).contains("<outline text=\"off\">").contains("title=\"A &amp; B\"");
        Path opml = Files.writeString(folder.resolve("list.opml"), list);
        assertThat(run("feeds", "import", opml.toString()).out()).isEqualTo("0 added, 2 known\n");
        run("feeds", "remove", address + "/feed", "https://feeds.example/x");
        assertThat(run("feeds", "list").out()).isEmpty();
        assertThat(runWith(list, "feeds", "import", "-").out()).isEqualTo("2 added, 0 known\n");
        assertThat(run("feeds", "list").out()).contains("\tnext at once\thttps://feeds.example/x\tA & B\tfar/off\n");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "no list");
        assertThat(run("feeds", "import", notes.toString()).err()).startsWith("SIT-0230 ");
        assertThat(run("feeds", "import", folder.resolve("none").toString()).err())
                .startsWith("SIT-0230 ");
        assertThat(run("feeds", "remove", "abc").err()).startsWith("SIT-0234 abc ");
        assertThat(run("feeds", "add", "--unchecked", "ftp://x.example/").err()).startsWith("SIT-0203 ");
        add();
        assertThat(add().err()).startsWith("SIT-0233 ");
        assertThat(run("watch", "--once", "--gap", "0").err()).startsWith("SIT-0001 ");
        Files.writeString(folder.resolve("feeds.json"), "[]");
        assertThat(watch().err()).startsWith("SIT-0228 ");
    }

    @Test
    void saysThatThereIsNothingToWatch() {
        Ran ran = watch();
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).startsWith("there are no feeds in " + folder);
    }

    @Test
    void letsOneWatchRunInAFolder() throws Exception {
        try (AutoCloseable claim = FeedFile.claim(folder)) {
            assertThat(claim).isNotNull();
            Ran ran = watch();
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).startsWith("SIT-0229 ");
        }
    }
}
