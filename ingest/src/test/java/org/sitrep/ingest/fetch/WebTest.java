package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.fetch.TestServer.gzip;
import static org.sitrep.ingest.fetch.TestServer.ok;
import static org.sitrep.ingest.fetch.TestServer.raw;
import static org.sitrep.ingest.fetch.TestServer.redirect;
import static org.sitrep.ingest.fetch.TestServer.sent;
import static org.sitrep.ingest.fetch.TestServer.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One address, against a real server with the faults that servers have. */
class WebTest {
    private static final String FEED = "http://news.example/feed";

    private FakeWorld world;
    private Web web;

    @BeforeEach
    void open() throws IOException {
        world = new FakeWorld();
        web = world.web();
    }

    @AfterEach
    void close() throws IOException {
        web.close();
        world.close();
    }

    private Fetched fetch(String address) {
        return web.fetch(address, Validators.NONE, Web.Wanted.FEED);
    }

    private Fetched fetch() {
        return fetch(FEED);
    }

    private FetchProblem.Kind kindInAHurry() {
        try (Web hurried = world.web(FakeWorld.HURRIED)) {
            return kind(hurried.fetch(FEED, Validators.NONE, Web.Wanted.FEED));
        }
    }

    private static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return new String(((Fetched.Page) fetched).body(), StandardCharsets.UTF_8);
    }

    private static FetchProblem.Kind kind(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed failed -> failed.problem().kind();
            case Fetched.Later later -> later.problem().kind();
            case Fetched.Gone gone -> gone.problem().kind();
            case Fetched.Page page -> throw new AssertionError("it worked: " + text(page));
            case Fetched.NotModified same -> throw new AssertionError("not modified");
        };
    }

    @Test
    void saysWhoWeAreAndFetches() {
        world.server.on("news.example/feed", ok("<rss/>", "Content-Type: text/xml; charset=\"iso-8859-1\""));
        Fetched.Page page = (Fetched.Page) fetch();
        assertThat(text(page)).isEqualTo("<rss/>");
        assertThat(page.charset()).isEqualTo("iso-8859-1");
        TestServer.Request request = world.server.requests().getFirst();
        assertThat(request.headers())
                .containsEntry("user-agent", "Sitrep/0.1 (test)")
                .containsEntry("host", "news.example")
                .containsEntry("accept-encoding", "gzip")
                .doesNotContainKeys("if-none-match", "if-modified-since", "cookie", "referer");
    }

    @Test
    void asksWithWhatTheServerGave() {
        world.server.on("news.example/feed", (request, out) -> {
            boolean same = "\"v1\"".equals(request.headers().get("if-none-match"))
                    && "Sun, 01 Mar 2026 10:00:00 GMT".equals(request.headers().get("if-modified-since"));
            (same
                            ? status(304, "Cache-Control: max-age=900")
                            : ok("news", "ETag: \"v1\"", "Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT"))
                    .answer(request, out);
        });
        Validators validators = ((Fetched.Page) fetch()).validators();
        assertThat(web.fetch(FEED, validators, Web.Wanted.FEED))
                .isEqualTo(new Fetched.NotModified(URI.create(FEED), Duration.ofMinutes(15)));
    }

    @Test
    void givesAValidatorToNobodyElse() {
        world.server
                .on("news.example/feed", redirect(302, "http://other.example/feed"))
                .on("other.example/feed", ok("x"));
        web.fetch(FEED, new Validators(URI.create(FEED), "\"v1\"", null), Web.Wanted.FEED);
        assertThat(world.server.requests().get(0).headers()).containsKey("if-none-match");
        assertThat(world.server.requests().get(1).headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void doesNotBelieveNotModifiedUnasked() {
        world.server.on("news.example/feed", status(304));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BROKEN_ANSWER);
    }

    @Test
    void unpacksGzipAndJoinsChunks() throws IOException {
        byte[] packed = gzip("many words".getBytes(StandardCharsets.UTF_8));
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (byte one : packed) {
                out.write(new byte[] {'1', ';', 'x', '\r', '\n', one, '\r', '\n'});
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(text(fetch())).isEqualTo("many words");
    }

    @Test
    void takesABodyThatEndsWithTheConnection() {
        world.server.on("news.example/feed", raw("HTTP/1.0 200\nX: a\n folded\n\nwords"));
        assertThat(text(fetch())).isEqualTo("words");
    }

    @Test
    void passesOverAnnouncements() {
        world.server.on(
                "news.example/feed", raw("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nwords"));
        assertThat(text(fetch())).isEqualTo("words");
    }

    @Test
    void givesUpOnHeadersThatDoNotCome() {
        world.server.on("news.example/feed", (request, out) -> Thread.sleep(6_000));
        assertThat(kindInAHurry()).isEqualTo(FetchProblem.Kind.SLOW_ANSWER);
    }

    @Test
    void givesUpOnHeadersThatDrip() {
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(kindInAHurry()).isEqualTo(FetchProblem.Kind.SLOW_ANSWER);
    }

    @Test
    void givesUpOnABodyThatDrips() {
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(kindInAHurry()).isEqualTo(FetchProblem.Kind.SLOW_BODY);
    }

    @Test
    void stopsABodyWithoutEnd() {
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[10_000];
            for (int i = 0; i < 100_000; i++) {
                out.write(block);
            }
        });
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.TOO_LARGE);
    }

    @Test
    void believesALengthThatIsTooLarge() {
        world.server.on("news.example/feed", raw("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.TOO_LARGE);
    }

    @Test
    void stopsAGzipBomb() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(FakeWorld.PATIENT.mostBytes());
        world.server.on("news.example/feed", sent(200, bomb, "Content-Encoding: gzip"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.TOO_LARGE);
    }

    @Test
    void unpacksManyMembers() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 4_000; i++) {
            body.write(gzip(new byte[0]));
        }
        body.write(gzip("at last".getBytes(StandardCharsets.UTF_8)));
        world.server.on("news.example/feed", sent(200, body.toByteArray(), "Content-Encoding: gzip"));
        assertThat(text(fetch())).isEqualTo("at last");
    }

    @Test
    void seesThatGzipWasCutOrChanged() throws IOException {
        byte[] packed = gzip("many words".getBytes(StandardCharsets.UTF_8));
        world.server.on(
                "news.example/feed",
                sent(200, java.util.Arrays.copyOf(packed, packed.length - 4), "Content-Encoding: gzip"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BROKEN_ANSWER);
        packed[packed.length - 8] ^= 1;
        world.server.on("news.example/feed", sent(200, packed, "Content-Encoding: gzip"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BROKEN_ANSWER);
    }

    @Test
    void stopsGzipThatHoldsNothingWithoutEnd() throws IOException {
        byte[] nothing = gzip(new byte[0]);
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000_000; i++) {
                out.write(nothing);
            }
        });
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-server\\r\\n\\r\\n",
                "HTTP/1.1 200 OK\\r\\nContent-Type: text/xml",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 10\\r\\n\\r\\nshort",
                "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\nshort",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nab",
                "HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n\\r\\nnot gzip at all",
                "HTTP/1.1 100 Continue\\r\\n\\r\\n"
            })
    void saysThatAnAnswerIsBroken(String words) {
        world.server.on("news.example/feed", raw(words.replace("\\r", "\r").replace("\\n", "\n")));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BROKEN_ANSWER);
    }

    @Test
    void stopsHeadersWithoutEnd() {
        world.server.on("news.example/feed", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] line = "X-Line: and another one\r\n".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000_000; i++) {
                out.write(line);
            }
        });
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BROKEN_ANSWER);
    }

    @Test
    void refusesAnEncodingNobodyAskedFor() {
        world.server.on("news.example/feed", ok("x", "Content-Encoding: br"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.UNASKED_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED, false",
        "401, REFUSED, false",
        "403, REFUSED, false",
        "404, NOT_THERE, false",
        "429, COME_LATER, true",
        "500, SERVER_FAILED, true",
        "503, SERVER_FAILED, true",
        "204, BROKEN_ANSWER, true"
    })
    void tellsFailuresApart(int status, FetchProblem.Kind kind, boolean passing) {
        world.server.on("news.example/feed", status(status));
        Fetched.Failed failed = (Fetched.Failed) fetch();
        assertThat(failed.problem().kind()).isEqualTo(kind);
        assertThat(failed.passing()).isEqualTo(passing);
    }

    @Test
    void knowsThatGoneIsForGood() {
        world.server.on("news.example/feed", status(410));
        assertThat(fetch()).isInstanceOf(Fetched.Gone.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120 | 2026-03-02T12:02:00Z",
                "503 | 3600 | 2026-03-02T13:00:00Z",
                "503 | Mon, 02 Mar 2026 18:00:00 GMT | 2026-03-02T18:00:00Z",
                "429 | Monday, 02-Mar-26 18:00:00 GMT | 2026-03-02T18:00:00Z",
                "429 | Mon Mar  2 18:00:00 2026 | 2026-03-02T18:00:00Z",
                "429 | 99999999999999 | 2026-03-09T12:00:00Z",
                "429 | Thu, 01 Jan 1970 00:00:00 GMT | 2026-03-02T12:00:00Z"
            })
    void comesBackWhenItIsTold(int status, String header, Instant expected) {
        world.server.on("news.example/feed", status(status, "Retry-After: " + header));
        Fetched.Later later = (Fetched.Later) fetch();
        assertThat(later.problem().kind()).isEqualTo(FetchProblem.Kind.COME_LATER);
        // The gap behind robots.txt moved the clock a little.
        assertThat(later.notBefore()).isBetween(expected, expected.plusSeconds(2));
    }

    @Test
    void ignoresARetryAfterThatIsNone() {
        world.server.on("news.example/feed", status(429, "Retry-After: soon"));
        assertThat(fetch()).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void leavesTheWholeHostAloneWhenItIsBusy() {
        world.server.on("news.example/feed", status(429, "Retry-After: 3600")).on("news.example/other", ok("x"));
        fetch();
        assertThat(fetch("http://news.example/other")).isInstanceOf(Fetched.Later.class);
        assertThat(world.server.asked()).containsExactly("news.example/feed");
        world.clock.sleep(Duration.ofHours(1));
        assertThat(text(fetch("http://news.example/other"))).isEqualTo("x");
    }

    @Test
    void leavesAGapBetweenRequestsToAHost() {
        world.server.on("news.example/feed", ok("x"));
        fetch();
        fetch();
        fetch();
        // robots.txt and three requests: three gaps.
        assertThat(Duration.between(FakeWorld.START, world.clock.instant())).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void asksAHostOneThingAtATime() throws InterruptedException {
        var running = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        TestServer.Responder slow = (request, out) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(20);
            running.decrementAndGet();
            ok("x").answer(request, out);
        };
        for (int i = 0; i < 5; i++) {
            world.server.on("news.example/" + i, slow);
        }
        List<Thread> threads = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> Thread.ofVirtual().start(() -> fetch("http://news.example/" + i)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(world.server.asked()).hasSize(5);
        assertThat(most).hasValue(1);
    }

    @Test
    void followsRedirectsAndRemembersOnlyTheLastingOnes() {
        world.server
                .on("news.example/feed", redirect(301, "/new"))
                .on("news.example/new", redirect(308, "//feeds.example/rss?a=b c"))
                .on("feeds.example/rss?a=b%20c", redirect(302, "?today"))
                .on("feeds.example/rss?today", redirect(301, "final"))
                .on("feeds.example/final", ok("x"));
        Fetched.Page page = (Fetched.Page) fetch();
        assertThat(page.at()).hasToString("http://feeds.example/final");
        assertThat(page.lasting()).hasToString("http://feeds.example/rss?a=b%20c");
    }

    @Test
    void stopsRedirectsInCircles() {
        world.server.on("news.example/feed", redirect(302, "/a")).on("news.example/a", redirect(302, "/feed"));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.REDIRECTED_IN_CIRCLES);
    }

    @Test
    void stopsRedirectsWithoutEnd() {
        for (int i = 0; i < 20; i++) {
            world.server.on("news.example/" + i, redirect(302, "/" + (i + 1)));
        }
        assertThat(kind(fetch("http://news.example/0"))).isEqualTo(FetchProblem.Kind.REDIRECTED_IN_CIRCLES);
        assertThat(world.server.asked()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://news.example/feed",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://user:secret@news.example/",
                "http:///nowhere",
                "http://[broken/",
                "http://127.1/"
            })
    void followsOnlyWhereTheWebIs(String target) {
        world.server.on("news.example/feed", redirect(302, target));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BAD_REDIRECT);
        assertThat(kind(fetch(target))).isEqualTo(FetchProblem.Kind.BAD_ADDRESS);
        assertThat(world.dialled).allMatch(PublicAddresses::holds);
    }

    @Test
    void saysThatARedirectLeadsNowhere() {
        world.server.on("news.example/feed", status(302));
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.BAD_REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://10.1.2.3:8080/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.0.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fe80::1]/",
                "http://intranet.example/",
                "http://half.example/"
            })
    void neverAsksAPrivateAddress(String target) {
        world.name("intranet.example", "10.0.0.5").name("half.example", "93.184.216.34", "192.168.1.1");
        world.server.on("news.example/feed", redirect(302, target));
        assertThat(kind(fetch(target))).isEqualTo(FetchProblem.Kind.NOT_PUBLIC);
        assertThat(kind(fetch())).isEqualTo(FetchProblem.Kind.NOT_PUBLIC);
        assertThat(world.dialled).allMatch(PublicAddresses::holds);
        assertThat(world.server.asked()).containsExactly("news.example/feed");
    }

    @Test
    void asksAPrivateAddressWhenToldTo() {
        world.server.on("127.0.0.1/feed", ok("mine"));
        try (Web own = world.web(FakeWorld.PATIENT.allowPrivate(true))) {
            assertThat(text(own.fetch("http://127.0.0.1/feed", Validators.NONE, Web.Wanted.FEED)))
                    .isEqualTo("mine");
        }
    }

    @Test
    void connectsToTheAddressesThatWereChecked() {
        var lookUps = new java.util.concurrent.atomic.AtomicInteger();
        var dialled = new java.util.concurrent.CopyOnWriteArrayList<String>();
        // A name server that tells the truth once and something else when asked again.
        Names turning =
                host -> List.of(InetAddress.getByName(lookUps.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1"));
        try (Web other = webThrough(turning, (address, port, limit) -> {
            dialled.add(address.getHostAddress());
            throw new IOException("down");
        })) {
            other.fetch(FEED, Validators.NONE, Web.Wanted.ROBOTS);
            assertThat(kind(other.fetch(FEED, Validators.NONE, Web.Wanted.ROBOTS)))
                    .isEqualTo(FetchProblem.Kind.NOT_PUBLIC);
        }
        assertThat(dialled).containsExactly("93.184.216.34");
    }

    @Test
    void saysThatNobodyKnowsTheHost() {
        assertThat(kind(fetch("http://nowhere.invalid/"))).isEqualTo(FetchProblem.Kind.UNKNOWN_HOST);
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        // The port is taken, so that nobody else may get it meanwhile, but nobody listens there.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(here, 0));
            try (Web other =
                    webThrough((address, port, limit) -> Dialer.direct().dial(here, taken.getLocalPort(), limit))) {
                // Nothing is known about robots.txt either, and that is what is said.
                Fetched.Later later = (Fetched.Later) other.fetch(FEED, Validators.NONE, Web.Wanted.FEED);
                assertThat(later.problem().kind()).isEqualTo(FetchProblem.Kind.ROBOTS_UNKNOWN);
                assertThat(later.notBefore()).isEqualTo(FakeWorld.START.plus(Duration.ofMinutes(10)));
            }
        }
    }

    private Web webThrough(Dialer dialer) {
        Names names = host -> List.of(InetAddress.getByName("93.184.216.34"));
        return webThrough(names, dialer);
    }

    private Web webThrough(Names names, Dialer dialer) {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new Web(FakeWorld.PATIENT, world.clock, world.clock, names, dialer, tls);
    }

    @Test
    void obeysRobots() {
        world.server
                .on(
                        "news.example/robots.txt",
                        ok("User-agent: *\nDisallow: /\n\nUser-agent: sitrep\nDisallow: /private\nCrawl-delay: 7\n"))
                .on("news.example/private/feed", ok("no"))
                .on("news.example/feed", ok("yes"))
                .on("other.example/feed", redirect(302, "http://news.example/private/feed"));
        assertThat(kind(fetch("http://news.example/private/feed"))).isEqualTo(FetchProblem.Kind.ROBOTS_FORBID);
        assertThat(kind(fetch("http://other.example/feed"))).isEqualTo(FetchProblem.Kind.ROBOTS_FORBID);
        assertThat(text(fetch())).isEqualTo("yes");
        Instant before = world.clock.instant();
        assertThat(text(fetch())).isEqualTo("yes");
        assertThat(Duration.between(before, world.clock.instant())).isEqualTo(Duration.ofSeconds(7));
        assertThat(world.server.asked()).doesNotContain("news.example/private/feed");
        assertThat(world.server.askedWithRobots()).containsOnlyOnce("news.example/robots.txt");
    }

    @ParameterizedTest
    @CsvSource({"404, true", "403, true", "500, false", "503, false", "429, false"})
    void takesNoRobotsAsAllAndAFailureAsNothing(int status, boolean allowed) {
        world.server.on("news.example/robots.txt", status(status)).on("news.example/feed", ok("x"));
        Fetched fetched = fetch();
        if (allowed) {
            assertThat(text(fetched)).isEqualTo("x");
        } else {
            assertThat(kind(fetched)).isEqualTo(FetchProblem.Kind.ROBOTS_UNKNOWN);
            assertThat(world.server.asked()).isEmpty();
        }
    }

    @Test
    void asksForRobotsAgainAfterADay() {
        world.server.on("news.example/robots.txt", ok("")).on("news.example/feed", ok("x"));
        fetch();
        world.clock.sleep(Duration.ofHours(23));
        fetch();
        world.clock.sleep(Duration.ofHours(2));
        fetch();
        assertThat(world.server.askedWithRobots().stream().filter("news.example/robots.txt"::equals))
                .hasSize(2);
    }

    @Test
    void readsTheBeginningOfRobotsThatAreTooLong() {
        String endless = "User-agent: *\nDisallow: /private\n" + "# words\n".repeat(100_000);
        world.server
                .on("news.example/robots.txt", ok(endless))
                .on("news.example/feed", ok("x"))
                .on("news.example/private", ok("no"));
        assertThat(text(fetch())).isEqualTo("x");
        assertThat(kind(fetch("http://news.example/private"))).isEqualTo(FetchProblem.Kind.ROBOTS_FORBID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control: public, max-age=600 | PT10M",
                "Cache-Control: max-age=600, no-cache | PT10M",
                "Cache-Control: no-store | PT0S",
                "Cache-Control: max-age=9999999999 | PT168H",
                "Cache-Control: max-age=ten | PT0S",
                "Expires: Mon, 02 Mar 2026 12:30:02 GMT | PT30M",
                "Expires: 0 | PT0S"
            })
    void knowsHowLongAnAnswerIsFresh(String header, Duration expected) {
        world.server.on("news.example/feed", ok("x", header));
        assertThat(((Fetched.Page) fetch()).fresh()).isEqualTo(expected);
    }

    @Test
    void countsWhatACacheHasUsedUp() {
        world.server.on("news.example/feed", ok("x", "Cache-Control: max-age=600", "Age: 200"));
        assertThat(((Fetched.Page) fetch()).fresh()).isEqualTo(Duration.ofSeconds(400));
    }
}
