package org.sitrep.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.alert.HookServer.Fault;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Reference;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.app.report.Sentences.Told;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Poster;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stores;

/** Alerts on their way to real receivers that fail in every way receivers fail. */
class DeliveryTest {
    private static final String SECRET = "c2l4dGVlbiBieXRlcyBvZiBzZWNyZXQ=";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-05-01T10:00:00Z");
    private Store store;
    private Poster poster;
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        store = opened();
        poster = poster(true);
    }

    @AfterEach
    void close() {
        store.close();
        poster.close();
    }

    private Store opened() {
        return switch (Stores.folder(folder.resolve("data"))) {
            case Stores.Opened.Ready(Store ready) -> ready;
            case Stores.Opened.Refused(String line) -> throw new AssertionError(line);
        };
    }

    private Poster poster(boolean allowPrivate) {
        FetchSettings usual = FetchSettings.standard("Sitrep/test (test)").allowPrivate(allowPrivate);
        FetchSettings quick = new FetchSettings(
                usual.userAgent(),
                usual.allowPrivate(),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                usual.mostBytes(),
                usual.gap(),
                usual.longestGap(),
                usual.longestWait(),
                usual.mostRedirects());
        return new Poster(quick, () -> now);
    }

    private Round round(Courier... couriers) {
        return new Round(store, () -> now, List.of(couriers), problems::add);
    }

    private Watch watch(Timetable timetable, Watch.Channel... channels) {
        Watch watch = new Watch(
                "w", new Watch.Condition.Events(Filter.EVERYTHING), Instant.EPOCH, List.of(channels), timetable);
        new WatchBook(store).put(watch, now);
        return watch;
    }

    /** As a round would have found it. */
    private void found(Watch watch, String... subjects) {
        List<Alerts.Finding> findings = new ArrayList<>();
        for (String each : subjects) {
            Told told = new Told(
                    new Statement(Kind.REPORTED, "1 May 2024:", "“" + each + " in Şuşa”", List.of(1)),
                    List.of(new Reference(1, "d", "Outlet", "2024-05-01", null, 0, 9, each + " in Şuşa")));
            findings.add(
                    new Alerts.Finding(each, AlertJson.write("events", told).toString()));
        }
        List<Alerts.Address> addresses = watch.channels().stream()
                .map(channel ->
                        new Alerts.Address(channel.id(), watch.timetable().due(now)))
                .toList();
        store.alerts().found(watch.name(), now, now, findings, addresses);
    }

    @Test
    void signsWhatItSends() throws IOException {
        try (HookServer server = new HookServer()) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "fire");
            round(new WebhookCourier(poster)).deliver();
            HookServer.Got got = server.got().getFirst();
            assertThat(got.body()).contains("\"watch\":\"w\"", "fire in Şuşa", "\"start\":0");
            String signature = WebhookCourier.signature(
                    SECRET,
                    got.headers().get("webhook-id"),
                    String.valueOf(now.getEpochSecond()),
                    got.body().getBytes(StandardCharsets.UTF_8));
            assertThat(got.headers())
                    .containsEntry("webhook-signature", "v1," + signature)
                    .containsEntry("content-type", "application/json");
            // By the standard's own arithmetic, so that a receiver's library agrees.
            assertThat(WebhookCourier.signature(
                            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                            "msg_p5jXN8AQM9LWM0D4loKWxJek",
                            "1614265330",
                            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        }
    }

    @Test
    void keepsOrderThroughEveryFault() throws IOException {
        try (HookServer server =
                new HookServer(Fault.FAILS, Fault.RESETS, Fault.REDIRECTS, Fault.HANGS, Fault.NONE, Fault.FAILS)) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "one", "two", "three");
            Round round = round(new WebhookCourier(poster));
            for (int i = 0; i < 8; i++) {
                round.deliver();
                now = now.plus(Duration.ofHours(2));
            }
            // The first was taken twice, for the receiver died before it said so; its id is the same.
            assertThat(server.taken()).containsExactly("alert-1", "alert-1", "alert-2", "alert-3");
            assertThat(store.alerts().queues()).isEmpty();
            assertThat(problems).hasSize(5).anyMatch(line -> line.contains("redirects are not followed"));
        }
    }

    @Test
    void waitsLongerAndLongerAndAsLongAsItIsAsked() throws IOException {
        assertThat(Round.pause(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Round.pause(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Round.pause(1000)).isEqualTo(Duration.ofHours(1));
        try (HookServer server = new HookServer(Fault.BUSY)) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "one");
            Round round = round(new WebhookCourier(poster));
            round.deliver();
            now = now.plusSeconds(7100);
            round.deliver();
            assertThat(server.got()).hasSize(1);
            now = now.plusSeconds(200);
            round.deliver();
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void losesNothingWhenItDiesInTheMiddle() throws IOException {
        try (HookServer server = new HookServer()) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "one", "two");
            // Taken from the queue, and then the process is gone.
            assertThat(store.alerts().take(now, now.plusSeconds(600), 9)).hasSize(2);
            store.close();
            store = opened();
            round(new WebhookCourier(poster)).deliver();
            assertThat(server.got()).isEmpty();
            now = now.plusSeconds(601);
            round(new WebhookCourier(poster)).deliver();
            assertThat(server.taken()).containsExactly("alert-1", "alert-2");
        }
    }

    @Test
    void doesNotReachIntoPrivateNetworksUnasked() throws IOException {
        try (HookServer server = new HookServer();
                Poster careful = poster(false)) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "one");
            round(new WebhookCourier(careful)).deliver();
            assertThat(server.got()).isEmpty();
            assertThat(problems.getFirst()).contains("SIT-0205");
        }
    }

    @Test
    void gathersADayInOneMessage() throws IOException {
        try (HookServer server = new HookServer()) {
            Timetable daily = new Timetable(ZoneId.of("Europe/Berlin"), null, null, LocalTime.of(8, 0));
            Watch watch = watch(daily, Channels.webhook(server.url(), SECRET));
            found(watch, "one");
            now = now.plusSeconds(3600);
            found(watch, "two");
            Round round = round(new WebhookCourier(poster));
            round.deliver();
            assertThat(server.got()).isEmpty();
            now = Instant.parse("2024-05-02T06:00:00Z");
            round.deliver();
            assertThat(server.got()).hasSize(1);
            assertThat(server.got().getFirst().body()).contains("\"alerts\":[", "one in", "two in");
        }
    }

    @Test
    void sendsMailAndTriesAgainWhereNoServerIs() throws Exception {
        Watch.Channel mailbox = Channels.mail("desk@example.org");
        found(watch(Timetable.AT_ONCE, mailbox), "fire", "flood");
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        round(mail(nobody)).deliver();
        assertThat(problems.getFirst()).contains("SIT-0714");
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            now = now.plusSeconds(60);
            round(mail(server.getSmtp().getPort())).deliver();
            MimeMessage[] messages = server.getReceivedMessages();
            assertThat(messages).hasSize(2);
            assertThat(messages[0].getSubject()).isEqualTo("[w] 1 May 2024: “fire in Şuşa”");
            assertThat((String) messages[0].getContent()).contains("[1] Outlet, 2024-05-01: “fire in Şuşa”");
            assertThat(messages[1].getHeader("Message-ID")).containsExactly("<sitrep.w.2.2@sitrep.example>");
            assertThat(messages[0].getFrom()[0]).hasToString("alerts@sitrep.example");
        } finally {
            server.stop();
        }
        assertThat(store.alerts().queues()).isEmpty();
    }

    private static MailCourier mail(int port) {
        return new MailCourier(new MailCourier.Server(
                "127.0.0.1", port, MailCourier.Tls.NONE, null, null, "alerts@sitrep.example", Duration.ofSeconds(5)));
    }

    @Test
    void forgetsWhatNobodyWaitsForAnyMore() throws IOException {
        try (HookServer server = new HookServer()) {
            found(watch(Timetable.AT_ONCE, Channels.webhook(server.url(), SECRET)), "one");
            new WatchBook(store).remove("w", now.plusSeconds(1));
            round(new WebhookCourier(poster)).deliver();
            assertThat(server.got()).isEmpty();
            assertThat(store.alerts().queues()).isEmpty();
            assertThat(store.alerts().latest("w", 9)).hasSize(1);
        }
    }

    @Test
    void writesAFeedThatReadersTake() {
        Watch watch = watch(Timetable.AT_ONCE);
        found(watch, "fire & <flood>");
        String feed = AlertFeed.write(watch, store.alerts().latest("w", 9), "http://127.0.0.1/f?a=1&b=2");
        assertThat(feed)
                .contains("rel=\"alternate\" href=\"../../../../?document=")
                .contains("<id>urn:sitrep:watch:w:alert:1</id>", "fire &amp; &lt;flood&gt; in Şuşa", "a=1&amp;b=2")
                .isEqualTo(AlertFeed.write(watch, store.alerts().latest("w", 9), "http://127.0.0.1/f?a=1&b=2"));
    }
}
