package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and its certificate, made for one test by the JDK's own tool. */
public final class Keys {
    public static final String PASSWORD = "of this test";

    private Keys() {}

    /** Makes a PKCS #12 file with a key for {@code names}, such as dns:localhost. */
    public static void make(Path file, String names) throws IOException, InterruptedException {
        tool(
                List.of("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=localhost"),
                List.of("-ext", "SAN=" + names, "-validity", "30", "-storetype", "PKCS12"),
                List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    }

    /** Writes its certificate as text. */
    public static void certificate(Path file, Path to) throws IOException, InterruptedException {
        tool(
                List.of("-exportcert", "-rfc", "-alias", "key", "-keystore", file.toString()),
                List.of("-storepass", PASSWORD, "-file", to.toString()));
    }

    public static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            loaded.load(in, PASSWORD.toCharArray());
        }
        return loaded;
    }

    /** Trusts this certificate and no other. */
    public static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("known", load(file).getCertificate("key"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @SafeVarargs
    private static void tool(List<String>... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
