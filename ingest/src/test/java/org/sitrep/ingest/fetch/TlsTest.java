package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections: the certificate must be trusted and be for the name that was asked. */
class TlsTest {
    private static final char[] PASSWORD = "only for this test".toCharArray();

    private static SSLContext context;

    /** A certificate for secure.example, made by the JDK's own tool, trusted by whoever uses the context. */
    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=secure.example",
                        "-ext",
                        "san=dns:secure.example",
                        "-validity",
                        "30"))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    }

    private static Fetched fetch(String address, SSLSocketFactory factory) throws IOException {
        try (TestServer server = new TestServer(
                        context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
                FakeWorld world = new FakeWorld(server);
                Web web = world.web(FetchSettings.standard("Sitrep/0.1 (test)"), factory)) {
            server.on("secure.example/feed", TestServer.ok("safe")).on("other.example/feed", TestServer.ok("not safe"));
            return web.fetch(address, Validators.NONE, Web.Wanted.ROBOTS);
        }
    }

    @Test
    void fetchesOverTls() throws IOException {
        Fetched fetched = fetch("https://secure.example/feed", context.getSocketFactory());
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        assertThat(((Fetched.Page) fetched).body()).asString().isEqualTo("safe");
    }

    @Test
    void refusesACertificateForAnotherName() throws IOException {
        Fetched fetched = fetch("https://other.example/feed", context.getSocketFactory());
        assertThat(((Fetched.Failed) fetched).problem().kind()).isEqualTo(FetchProblem.Kind.NOT_TRUSTED);
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws IOException {
        Fetched fetched = fetch("https://secure.example/feed", (SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThat(((Fetched.Failed) fetched).problem().kind()).isEqualTo(FetchProblem.Kind.NOT_TRUSTED);
    }
}
