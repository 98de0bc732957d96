package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.Keys;
import org.sitrep.app.serve.access.Names;
import org.sitrep.app.serve.access.Passwords;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.WebServer;

/** What comes by TLS, and what a proxy in front says of who asks. */
class TransportTest {
    private static final String PASSWORD = "correct horse 7";
    private static final String NOTE = "{\"kind\":\"note\",\"document\":\"x\",\"text\":\"seen\"}";

    @TempDir
    Path folder;

    private static void add(Served served) throws InterruptedException {
        assertThat(new Names(served.store().accounts(), new Passwords())
                        .add("ada", Role.ADMIN, PASSWORD, Instant.now()))
                .isEqualTo(new Names.Outcome.Done());
        // The service notices the first user within a second.
        Thread.sleep(1_100);
    }

    private static Contract.Answer login(Served served, String password, String... headers) {
        return served.post("/api/v1/login", "{\"name\":\"ada\",\"password\":\"" + password + "\"}", headers);
    }

    @Test
    void speaksTlsAndKeepsTheSessionToIt() throws Exception {
        Path file = folder.resolve("keys.p12");
        Keys.make(file, "ip:127.0.0.1");
        SSLContext trusting = Keys.trusting(file);
        try (Served served = Served.sample(folder.resolve("data"), new WebServer.Tls(file, Keys.PASSWORD), false);
                HttpClient client = HttpClient.newBuilder().sslContext(trusting).build()) {
            assertThatThrownBy(() -> served.raw("GET", "/healthz", null))
                    .hasCauseInstanceOf(SSLHandshakeException.class);
            served.by(client);
            Contract.Answer answer = served.get("/api/v1/runs");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            add(served);
            assertThat(login(served, PASSWORD).header("Set-Cookie")).contains("; Secure");
            SSLParameters old = new SSLParameters();
            old.setProtocols(new String[] {"TLSv1.1"});
            try (HttpClient former = HttpClient.newBuilder()
                    .sslContext(trusting)
                    .sslParameters(old)
                    .build()) {
                served.by(former);
                assertThatThrownBy(() -> served.raw("GET", "/healthz", null)).hasCauseInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void saysWhyItDoesNotStartWithAWrongCertificate() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.p12"), "no certificate");
        assertThatThrownBy(() -> Served.sample(folder.resolve("data"), new WebServer.Tls(file, "any"), false))
                .isInstanceOf(IOException.class);
    }

    @Test
    void believesTheProxyInFrontAndNobodyBehindIt() throws Exception {
        try (Served served = Served.sample(folder, null, true)) {
            add(served);
            Contract.Answer by = login(served, PASSWORD, "X-Forwarded-Proto", "https", "X-Forwarded-For", "10.1.1.1");
            assertThat(by.header("Set-Cookie")).contains("; Secure");
            assertThat(by.header("Strict-Transport-Security")).startsWith("max-age=");
            String here = "127.0.0.1:" + served.port();
            served.with("Cookie", by.header("Set-Cookie").split(";")[0]).mayChange();
            // The page came by https as the browser sees it.
            assertThat(served.post(
                                    "/api/v1/corrections",
                                    NOTE,
                                    "X-Forwarded-Proto",
                                    "https",
                                    "Origin",
                                    "http://" + here)
                            .json()
                            .path("code")
                            .stringValue())
                    .isEqualTo("SIT-0605");
            assertThat(served.get("/api/v1/audit")
                            .json()
                            .path("items")
                            .get(0)
                            .path("from")
                            .asString())
                    .isEqualTo("10.1.1.1");
            // Another name that whoever asks made up does not get around the names it answers to.
            assertThat(served.raw("GET", "/api/v1/runs", null, "X-Forwarded-Host", "other.example")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void boundsLoginsByWhomTheProxySaw() throws Exception {
        try (Served served = Served.sample(folder, null, true)) {
            add(served);
            int status = 401;
            for (int i = 0; i < 25 && status == 401; i++) {
                // Whoever asks makes up the first address, the proxy adds the second.
                status = served.post(
                                "/api/v1/login",
                                "{\"name\":\"user" + i + "\",\"password\":\"wrong\"}",
                                "X-Forwarded-For",
                                "10.9.8." + i + ", 10.2.2.2")
                        .status();
            }
            assertThat(status).isEqualTo(429);
        }
    }

    @Test
    void believesNothingWithoutAProxy() throws Exception {
        try (Served served = Served.sample(folder, null, false)) {
            add(served);
            assertThat(login(served, PASSWORD, "X-Forwarded-Proto", "https").header("Set-Cookie"))
                    .doesNotContain("Secure");
        }
    }
}
