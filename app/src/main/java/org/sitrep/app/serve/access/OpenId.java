package org.sitrep.app.serve.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider: where it sends people, and what its word is worth. Authorisation code with PKCE, state and nonce. Thread-safe.
 *
 * <p>It is named by whoever starts the service, never by somebody who asks it; so it is asked directly.
 */
public final class OpenId {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Signatures that only the provider can make; never one with a shared secret, never none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private final Setting setting;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Provider provider;

    /**
     * What is known of the provider beforehand.
     *
     * @param issuer its address, as its tokens name it
     * @param secret {@code null} for a public client
     * @param base address of this service, as browsers know it, without a slash at the end
     * @param claim that holds the user's name
     * @param admitted the role that somebody unknown gets, {@code null} if such are not let in
     */
    public record Setting(
            String issuer,
            String client,
            @Nullable String secret,
            String base,
            String claim,
            @Nullable Role admitted) {
        /** Where the provider sends people back to. */
        String back() {
            return base + "/api/v1/auth/oidc/callback";
        }
    }

    private record Provider(URI authorisation, URI token, URI keys) {}

    /**
     * Somebody on their way.
     *
     * @param verifier proves at the end that it is the same one
     */
    record Pending(String nonce, String verifier) {}

    /** The provider cannot be asked, or what it says is worth nothing. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** A provider, which is asked when it is first needed. */
    public OpenId(Setting setting) {
        this.setting = setting;
    }

    Setting setting() {
        return setting;
    }

    /** Where to send somebody. */
    String address(String state, Pending pending) throws Failed {
        Map<String, String> query = new TreeMap<>();
        query.put("response_type", "code");
        query.put("client_id", setting.client());
        query.put("redirect_uri", setting.back());
        query.put("scope", "openid profile email");
        query.put("state", state);
        query.put("nonce", pending.nonce());
        query.put("code_challenge", challenge(pending.verifier()));
        query.put("code_challenge_method", "S256");
        URI at = provider().authorisation();
        return at + (at.getRawQuery() == null ? "?" : "&") + form(query);
    }

    /** The name of whoever comes back with {@code code}. */
    String name(String code, Pending pending) throws Failed {
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", setting.back());
        form.put("client_id", setting.client());
        form.put("code_verifier", pending.verifier());
        HttpRequest.Builder request = HttpRequest.newBuilder(provider().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (setting.secret() != null) {
            String pair = encoded(setting.client()) + ":" + encoded(setting.secret());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode token = ask(request).path("id_token");
        if (!token.isString()) {
            throw new Failed("it gave no id_token", null);
        }
        Object name = verified(token.stringValue(), pending.nonce()).getClaim(setting.claim());
        if (!(name instanceof String text) || text.isBlank()) {
            throw new Failed("its token has no " + setting.claim(), null);
        }
        return text;
    }

    private JWTClaimsSet verified(String token, String nonce) throws Failed {
        try {
            JWKSet keys = JWKSet.parse(
                    ask(HttpRequest.newBuilder(provider().keys()).GET()).toString());
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, new ImmutableJWKSet<>(keys)));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    setting.client(),
                    new JWTClaimsSet.Builder()
                            .issuer(setting.issuer())
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "exp", "iat")));
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Failed("its token does not hold: " + e.getMessage(), e);
        }
    }

    private synchronized Provider provider() throws Failed {
        Provider known = provider;
        if (known == null) {
            String issuer = setting.issuer();
            String bare = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            JsonNode found = ask(HttpRequest.newBuilder(URI.create(bare + "/.well-known/openid-configuration"))
                    .GET());
            if (!issuer.equals(found.path("issuer").asString(""))) {
                throw new Failed("it calls itself " + found.path("issuer"), null);
            }
            known = new Provider(
                    address(found, "authorization_endpoint"),
                    address(found, "token_endpoint"),
                    address(found, "jwks_uri"));
            provider = known;
        }
        return known;
    }

    /** An address that the provider names: by TLS, unless the provider itself is on this machine. */
    private URI address(JsonNode found, String name) throws Failed {
        try {
            URI uri = URI.create(found.path(name).asString(""));
            boolean here = URI.create(setting.issuer()).getScheme().equals("http");
            if ("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Failed("its " + name + " is no address", e);
        }
        throw new Failed("its " + name + " is no https address", null);
    }

    private JsonNode ask(HttpRequest.Builder request) throws Failed {
        try {
            HttpResponse<InputStream> response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(LARGEST);
                if (response.statusCode() != 200) {
                    throw new Failed("it answers " + response.statusCode(), null);
                }
                return MAPPER.readTree(bytes);
            }
        } catch (IOException | JacksonException e) {
            throw new Failed("it cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("it was not waited for", e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
