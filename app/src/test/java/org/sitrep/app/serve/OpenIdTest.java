package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.serve.access.Names;
import org.sitrep.app.serve.access.OpenId;
import org.sitrep.app.serve.access.Passwords;
import org.sitrep.app.serve.http.Role;

/** Logging in by a real, small OpenID provider that signs its tokens. */
class OpenIdTest {
    @TempDir
    Path folder;

    private Provider provider;
    private Served served;

    @BeforeEach
    void serve() throws IOException, JOSEException {
        provider = new Provider();
        served = Served.sample(
                folder,
                Served.LOCAL,
                0,
                port -> new OpenId.Setting(
                        provider.issuer, "sitrep", "a secret", "http://127.0.0.1:" + port, "preferred_username", null));
        new Names(served.store().accounts(), new Passwords()).add("ada", Role.ANALYST, null, Instant.now());
    }

    @AfterEach
    void close() {
        served.close();
        provider.server.stop(0);
        assertThat(served.faults()).isEmpty();
    }

    /** Goes to the provider and comes back as the browser would; what the service then says. */
    private Contract.Answer comeBack() {
        Contract.Answer sent = served.get("/api/v1/auth/oidc");
        assertThat(sent.status()).isEqualTo(302);
        served.with("Cookie", sent.header("Set-Cookie").split(";")[0]);
        String back = provider.login(URI.create(sent.header("Location")));
        URI uri = URI.create(back);
        assertThat(uri.getPort()).isEqualTo(served.port());
        return served.get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    @Test
    void logsInWhoeverIsAUserHere() {
        Contract.Answer back = comeBack();
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).isEqualTo("/");
        served.with("Cookie", back.header("Set-Cookie").split(";")[0]);
        assertThat(served.get("/api/v1/me").json().path("user").stringValue()).isEqualTo("ada");
        assertThat(served.get("/api/v1/me").json().path("role").stringValue()).isEqualTo("analyst");
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(200);
    }

    @Test
    void letsNobodyElseIn() {
        provider.name = "eve";
        Contract.Answer back = comeBack();
        assertThat(back.status()).isEqualTo(403);
        assertThat(back.json().path("code").stringValue()).isEqualTo("SIT-0628");
        assertThat(back.header("Set-Cookie")).isNull();
    }

    @Test
    void believesNoTokenThatIsForgedOldOrForAnother() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID(provider.key.getKeyID()).generate();
        provider.signs = other;
        assertThat(comeBack().status()).isEqualTo(403);
        provider.signs = provider.key;
        provider.audience = "another";
        assertThat(comeBack().status()).isEqualTo(403);
        provider.audience = "sitrep";
        provider.expires = Instant.now().minusSeconds(3_600);
        assertThat(comeBack().status()).isEqualTo(403);
        provider.expires = Instant.now().plusSeconds(60);
        provider.nonce = "another";
        assertThat(comeBack().status()).isEqualTo(403);
        provider.nonce = null;
        provider.signs = null;
        assertThat(comeBack().status()).isEqualTo(403);
        provider.signs = provider.key;
        assertThat(comeBack().status()).isEqualTo(302);
    }

    @Test
    void takesBackOnlyTheBrowserThatItSent() {
        Contract.Answer sent = served.get("/api/v1/auth/oidc");
        URI back = URI.create(provider.login(URI.create(sent.header("Location"))));
        String path = back.getRawPath() + "?" + back.getRawQuery();
        assertThat(served.get(path).status()).isEqualTo(400);
        served.with("Cookie", sent.header("Set-Cookie").split(";")[0]);
        // A state is good for one try.
        assertThat(served.get(path).status()).isEqualTo(400);
        assertThat(served.get("/api/v1/auth/oidc/callback?code=x&state=made-up").status())
                .isEqualTo(400);
    }

    /** A provider with one user, who is always logged in. */
    private static final class Provider {
        private final HttpServer server;
        private final String issuer;
        private final RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
        private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
        private volatile RSAKey signs = key;
        private volatile String name = "ada";
        private volatile String audience = "sitrep";
        private volatile String nonce;
        private volatile Instant expires = Instant.now().plusSeconds(60);

        private Provider() throws IOException, JOSEException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange,
                            200,
                            "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + issuer
                                    + "/authorize\",\"token_endpoint\":\"" + issuer + "/token\",\"jwks_uri\":\""
                                    + issuer
                                    + "/keys\"}"));
            server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", this::token);
            server.start();
        }

        /** The user agrees; where the browser is sent back to. */
        private String login(URI authorisation) {
            Map<String, String> query = form(authorisation.getRawQuery());
            assertThat(query).containsEntry("client_id", "sitrep").containsEntry("code_challenge_method", "S256");
            String code = "code-" + codes.size();
            codes.put(code, query);
            return query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state") + "&session_state=1";
        }

        private void token(HttpExchange exchange) throws IOException {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> asked = codes.remove(form.get("code"));
            String client = exchange.getRequestHeaders().getFirst("Authorization");
            String expected =
                    "Basic " + Base64.getEncoder().encodeToString("sitrep:a+secret".getBytes(StandardCharsets.UTF_8));
            if (asked == null
                    || !expected.equals(client)
                    || !challenge(form.get("code_verifier")).equals(asked.get("code_challenge"))) {
                answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject("1")
                    .audience(audience)
                    .issueTime(new Date())
                    .expirationTime(Date.from(expires))
                    .claim("nonce", nonce == null ? asked.get("nonce") : nonce)
                    .claim("preferred_username", name)
                    .build();
            answer(
                    exchange,
                    200,
                    "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + token(claims) + "\"}");
        }

        private String token(JWTClaimsSet claims) {
            if (signs == null) {
                return new PlainJWT(claims).serialize();
            }
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(signs.getKeyID())
                                .build(),
                        claims);
                token.sign(new RSASSASigner(signs));
                return token.serialize();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }

        private static String challenge(String verifier) {
            try {
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        private static Map<String, String> form(String query) {
            Map<String, String> all = new HashMap<>();
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return all;
        }

        private static void answer(HttpExchange exchange, int status, String json) throws IOException {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
