package org.sitrep.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Keys;
import org.sitrep.app.alert.MailCourier.Tls;
import org.sitrep.app.report.Report.Kind;
import org.sitrep.app.report.Report.Statement;
import org.sitrep.app.report.Sentences.Told;
import org.sitrep.picture.store.Alerts;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** E-mail to a real server that wants TLS and a password. */
class MailTest {
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    @TempDir
    private static Path folder;

    private static SSLContext keys;
    private static Path certificate;

    /** One message as it came in: for whom, over what, as whom. */
    private record Got(String from, String to, byte[] bytes) {
        MimeMessage message() throws Exception {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }
    }

    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    private final List<String> users = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void makeKeys() throws Exception {
        Path store = folder.resolve("keys.p12");
        certificate = folder.resolve("authority.pem");
        Keys.make(store, "dns:localhost");
        Keys.certificate(store, certificate);
        KeyStore loaded = Keys.load(store);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(loaded, Keys.PASSWORD.toCharArray());
        keys = SSLContext.getInstance("TLS");
        keys.init(managers.getKeyManagers(), null, null);
    }

    private SMTPServer.Builder server() throws IOException {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getByName("localhost"))
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("desk") || !password.equals("open sesame")) {
                        throw new LoginFailedException("wrong");
                    }
                    users.add(user);
                }))
                .messageHandler((context, from, to, bytes) -> got.add(new Got(from, to, bytes)));
    }

    private static Courier.Outcome send(SMTPServer server, Tls tls, String password, boolean trusted)
            throws IOException {
        MailCourier courier = new MailCourier(new MailCourier.Server(
                "localhost",
                server.getPortAllocated(),
                tls,
                "desk",
                password,
                "alerts@sitrep.example",
                Duration.ofSeconds(5),
                trusted ? Authorities.trusting(certificate) : null));
        Told told = new Told(new Statement(Kind.REPORTED, "1 May 2024:", "fire in Şuşa.", List.of()), List.of());
        Alerts.Alert alert = new Alerts.Alert(
                7, "w", "fire", NOW, AlertJson.write("events", told).toString());
        return courier.bring(Channels.mail("desk@example.org"), List.of(alert), NOW);
    }

    @Test
    void logsInAfterTheUpgradeToTls() throws Exception {
        SMTPServer server = server().startTlsSocketFactory(keys).requireTLS().build();
        server.start();
        try {
            assertThat(send(server, Tls.STARTTLS, "open sesame", true)).isEqualTo(new Courier.Outcome.Arrived());
        } finally {
            server.stop();
        }
        arrivedOnce();
    }

    @Test
    void logsInOverTlsFromTheFirstByte() throws Exception {
        SMTPServer server = server().serverSocketFactory(keys).build();
        server.start();
        try {
            assertThat(send(server, Tls.IMPLICIT, "open sesame", true)).isEqualTo(new Courier.Outcome.Arrived());
        } finally {
            server.stop();
        }
        arrivedOnce();
    }

    private void arrivedOnce() throws Exception {
        assertThat(users).containsExactly("desk");
        assertThat(got).hasSize(1);
        assertThat(got.getFirst().to()).isEqualTo("desk@example.org");
        assertThat(got.getFirst().from()).isEqualTo("alerts@sitrep.example");
        MimeMessage message = got.getFirst().message();
        assertThat(message.getSubject()).isEqualTo("[w] 1 May 2024: fire in Şuşa.");
        assertThat((String) message.getContent()).contains("fire in Şuşa.");
    }

    @Test
    void saysNothingToAServerThatOffersNoTls() throws Exception {
        SMTPServer server = server().build();
        server.start();
        try {
            assertThat(send(server, Tls.STARTTLS, "open sesame", true))
                    .isInstanceOfSatisfying(
                            Courier.Outcome.Failed.class,
                            failed -> assertThat(failed.why()).contains("SIT-0714", "STARTTLS"));
        } finally {
            server.stop();
        }
        assertThat(users).isEmpty();
        assertThat(got).isEmpty();
    }

    @Test
    void doesNotLogInWhereNobodyVouchesForTheServer() throws Exception {
        SMTPServer server = server().startTlsSocketFactory(keys).build();
        server.start();
        try {
            assertThat(send(server, Tls.STARTTLS, "open sesame", false)).isInstanceOf(Courier.Outcome.Failed.class);
        } finally {
            server.stop();
        }
        assertThat(users).isEmpty();
        assertThat(got).isEmpty();
    }

    @Test
    void waitsWhereThePasswordIsWrong() throws Exception {
        SMTPServer server = server().startTlsSocketFactory(keys).build();
        server.start();
        try {
            assertThat(send(server, Tls.STARTTLS, "wrong", true))
                    .isInstanceOfSatisfying(
                            Courier.Outcome.Failed.class,
                            failed -> assertThat(failed.why()).contains("SIT-0714"));
        } finally {
            server.stop();
        }
        assertThat(got).isEmpty();
    }
}
