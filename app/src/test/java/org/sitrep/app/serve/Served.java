package org.sitrep.app.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.sitrep.app.Samples;
import org.sitrep.app.serve.access.OpenId;
import org.sitrep.app.serve.http.Origins;
import org.sitrep.app.serve.http.WebServer;
import org.sitrep.export.Facts;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;

/** A real service on a free port of this machine, and somebody who asks it; every answer is held against the contract. */
final class Served implements AutoCloseable {
    static final Origins LOCAL = new Origins(true, Set.of(), Set.of());

    private final Store store;
    private final Service service;
    private final Contract contract;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final String scheme;
    private HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> headers = new HashMap<>();

    private Served(
            Store store,
            Origins origins,
            int perMinute,
            WebServer.Tls keys,
            boolean behindProxy,
            IntFunction<OpenId.Setting> provider)
            throws IOException {
        int port = free();
        this.scheme = keys == null ? "http" : "https";
        this.store = store;
        this.service = Service.start(new Service.Setting(
                store,
                Sources.standard(),
                new Facts(),
                Clock.systemUTC(),
                new WebServer.Place(new InetSocketAddress("127.0.0.1", port), keys, behindProxy),
                origins,
                "tester",
                perMinute,
                provider.apply(port),
                faults::add));
        this.contract = new Contract(new String(
                Served.class
                        .getResourceAsStream("/org/sitrep/app/serve/openapi.yaml")
                        .readAllBytes(),
                StandardCharsets.UTF_8));
    }

    /** Twelve reports on one situation, open to this machine. */
    static Served sample(Path folder) throws IOException {
        return sample(folder, LOCAL, 0);
    }

    static Served sample(Path folder, Origins origins, int perMinute) throws IOException {
        return sample(folder, origins, perMinute, port -> null);
    }

    /** The same; the provider must know the port before the service starts. */
    static Served sample(Path folder, Origins origins, int perMinute, IntFunction<OpenId.Setting> provider)
            throws IOException {
        return new Served(
                Samples.store(folder, Samples.records("kabul", 12)), origins, perMinute, null, false, provider);
    }

    /** The same by TLS, or behind a proxy that others reach it through. */
    static Served sample(Path folder, WebServer.Tls keys, boolean behindProxy) throws IOException {
        return new Served(
                Samples.store(folder, Samples.records("kabul", 12)), LOCAL, 0, keys, behindProxy, port -> null);
    }

    /** Asks by this client from now on: one that knows the certificate. */
    Served by(HttpClient other) {
        client = other;
        return this;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Store store() {
        return store;
    }

    Service service() {
        return service;
    }

    Contract contract() {
        return contract;
    }

    /** What failed for a reason of ours. */
    List<Throwable> faults() {
        return faults;
    }

    int port() {
        return service.port();
    }

    /** From now on every question comes with this header. */
    Served with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Served without(String name) {
        headers.remove(name);
        return this;
    }

    Contract.Answer get(String path, String... more) {
        return ask("GET", path, null, more);
    }

    Contract.Answer post(String path, String json, String... more) {
        return ask("POST", path, json, more);
    }

    Contract.Answer ask(String method, String path, String json, String... more) {
        Contract.Answer answer = raw(method, path, json, more);
        contract.check(method, path, answer);
        return answer;
    }

    /** The same for what need not be in the contract. */
    Contract.Answer raw(String method, String path, String json, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port() + path));
        headers.forEach(request::header);
        if (more.length > 0) {
            request.headers(more);
        }
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> all = new HashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) ->
                            all.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
            return new Contract.Answer(response.statusCode(), all, response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Takes the token that changes need. */
    Served mayChange() {
        return with("X-CSRF-Token", get("/api/v1/me").json().path("csrf").stringValue());
    }

    /** All ids of a list, page by page. */
    List<String> ids(String path, String id, int limit) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            String next = cursor == null ? "" : "&cursor=" + encoded(cursor);
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + next)
                    .json();
            page.path("items").forEach(item -> all.add(item.path(id).asString()));
            cursor = page.path("next").isNull() ? null : page.path("next").stringValue();
        } while (cursor != null);
        return all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        service.close();
        store.close();
    }
}
