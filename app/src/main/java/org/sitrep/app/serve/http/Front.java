package org.sitrep.app.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes every request, finds its route and has the answer sent. */
final class Front extends Handler.Abstract {
    static final int LARGEST_BODY = 1 << 20;

    private final Routes routes;
    private final Guard guard;
    private final Origins origins;
    private final Metrics metrics;
    private final Sending sending;
    private final Consumer<Throwable> faults;

    Front(Routes routes, Guard guard, Origins origins, Metrics metrics, Sending sending, Consumer<Throwable> faults) {
        this.routes = routes;
        this.guard = guard;
        this.origins = origins;
        this.metrics = metrics;
        this.sending = sending;
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        String[] route = {"none"};
        long sent = 0;
        try {
            String origin = header(request, "Origin");
            Reply reply =
                    origins.preflight(request.getMethod(), origin, header(request, "Access-Control-Request-Method"));
            if (reply == null) {
                reply = answer(request, route);
            }
            if (origin != null && origins.allows(origin)) {
                response.getHeaders().put("Access-Control-Allow-Origin", origin);
                response.getHeaders().put("Vary", "Origin");
            }
            finish(request, response);
            sent = sending.send(request, response, reply);
            callback.succeeded();
        } catch (IOException | UncheckedIOException e) {
            // Whoever asked has gone; there is nobody to tell.
            callback.failed(e);
        }
        metrics.count(
                request.getMethod().length() > 7 ? "OTHER" : request.getMethod(),
                route[0],
                response.getStatus(),
                System.nanoTime() - start,
                sent);
        return true;
    }

    private Reply answer(Request request, String[] template) {
        try {
            Problem host = origins.host(header(request, "Host"));
            if (host != null) {
                return Reply.problem(host);
            }
            String path = request.getHttpURI().getPath();
            List<String> segments = segments(path);
            Routes.Found found = routes.find(request.getMethod(), path, segments);
            if (found == null) {
                return Reply.problem(new Problem(
                        404,
                        "SIT-0601",
                        "there is nothing at this path",
                        Refused.shown(path) + " is none of the paths of this service",
                        "see /api/v1/openapi.yaml"));
            }
            Route route = found.route();
            if (route == null) {
                String methods = String.join(", ", found.methods());
                return Reply.problem(new Problem(
                                405,
                                "SIT-0615",
                                "this path does not take that method",
                                Refused.shown(request.getMethod()) + " is not one of " + methods,
                                "use " + methods))
                        .with("Allow", methods);
            }
            template[0] = route.template();
            Call call = call(request, route, path, found.parameters());
            admit(call, route);
            Reply reply = route.handler().handle(call);
            if (!call.unread().isEmpty()) {
                return Reply.problem(unread(call));
            }
            return reply;
        } catch (Refused refused) {
            Reply reply = Reply.problem(refused.problem());
            return refused.problem().status() == 429 ? reply.with("Retry-After", "5") : reply;
        } catch (RuntimeException | StackOverflowError fault) {
            return Reply.problem(Faults.problem(fault, faults));
        }
    }

    private void admit(Call call, Route route) {
        Caller caller = guard.admit(call);
        call.from(caller);
        if (route.changes() && caller.way() != Caller.Way.TOKEN) {
            Problem origin = origins.origin(
                    call.header("Origin"),
                    call.header("Sec-Fetch-Site"),
                    call.header("Host"),
                    call.heading().secure());
            if (origin != null) {
                throw new Refused(origin);
            }
            String csrf = call.header("X-CSRF-Token");
            if (caller.csrf() != null && !same(caller.csrf(), csrf)) {
                throw new Refused(new Problem(
                        403,
                        "SIT-0606",
                        "a change must say that it comes from the page",
                        csrf == null ? "X-CSRF-Token is missing" : "X-CSRF-Token is not the one of this session",
                        "send the csrf of GET /api/v1/me as X-CSRF-Token"));
            }
        }
        Role needs = route.needs();
        if (needs == null || caller.may(needs)) {
            return;
        }
        throw new Refused(
                caller.role() == null
                        ? new Problem(
                                401,
                                "SIT-0607",
                                "log in first",
                                "nobody is logged in",
                                "POST /api/v1/login, or send Authorization: Bearer and a token")
                        : new Problem(
                                403,
                                "SIT-0608",
                                "your role may not do this",
                                "it needs " + needs.word() + ", yours is "
                                        + caller.role().word(),
                                "ask an admin of this service"));
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && java.security.MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem unread(Call call) {
        String takes = call.read().isEmpty() ? "nothing" : String.join(", ", call.read());
        return new Problem(
                400,
                "SIT-0603",
                "there is no such parameter",
                Refused.shown(String.join(", ", call.unread())) + " is not taken here",
                "this takes " + takes);
    }

    private Call call(Request request, Route route, String path, Map<String, String> parameters) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        String given = request.getHttpURI().getQuery();
        return new Call(
                new Call.Heading(
                        request.getMethod(),
                        path,
                        given == null ? "" : given,
                        route,
                        Request.getRemoteAddr(request),
                        request.isSecure()),
                parameters,
                query(request.getHttpURI().getQuery()),
                name -> header(request, name),
                cookies::get,
                () -> body(request));
    }

    private static @Nullable String header(Request request, String name) {
        return request.getHeaders().get(name);
    }

    /** The path cut at its slashes, each part decoded: an id may itself have slashes in it. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(decoded(segment.replace("+", "%2B")));
        }
        return segments;
    }

    private static Map<String, List<String>> query(@Nullable String query) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (!name.isEmpty()) {
                    all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            }
        }
        return all;
    }

    /** {@code text} without percent-encoding; refused where it is none. */
    static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (plain.indexOf('\0') < 0 && plain.indexOf('\uFFFD') < 0) {
                return plain;
            }
        } catch (IllegalArgumentException e) {
            throw encoding(text);
        }
        throw encoding(text);
    }

    private static Refused encoding(String text) {
        return new Refused(new Problem(
                400,
                "SIT-0618",
                "the address is not well written",
                Refused.shown(text) + " is no percent-encoded UTF-8",
                "encode it again"));
    }

    /**
     * Takes what nobody has read of the body: whoever still sends it would find the connection closed, and lose the answer
     * or the next question. Where that is too much, or waits to be asked for, the answer says that the connection ends.
     */
    private static void finish(Request request, Response response) {
        boolean all;
        try {
            if (!request.getHeaders().contains(HttpHeader.EXPECT)) {
                Request.asInputStream(request).skip(LARGEST_BODY);
            }
            all = request.consumeAvailable();
        } catch (IOException e) {
            all = false; // it broke off
        }
        if (!all) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
    }

    private byte[] body(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase("application/json")) {
            throw new Refused(new Problem(
                    415,
                    "SIT-0611",
                    "the body must be JSON",
                    "Content-Type is " + Refused.shown(String.valueOf(type)),
                    "send Content-Type: application/json"));
        }
        try (InputStream in = Request.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new Refused(new Problem(
                        413,
                        "SIT-0610",
                        "the body is too large",
                        "it has more than " + LARGEST_BODY + " bytes",
                        "send less at once"));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
