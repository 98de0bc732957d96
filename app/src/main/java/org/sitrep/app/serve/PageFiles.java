package org.sitrep.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Problem;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;

/** The files of the page, out of the jar. Thread-safe. */
final class PageFiles {
    private static final String ROOT = "/org/sitrep/page/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("js", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final ConcurrentHashMap<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    /** True if the page is in this build. */
    boolean there() {
        return file("index.html") != null;
    }

    /** Answers every path that is nothing else. */
    Route route() {
        return Route.open("/", this::answer);
    }

    private Reply answer(Call call) {
        String path = call.heading().path().substring(1);
        int dot = path.lastIndexOf('.');
        // A view has no ending: the page finds it in its own address.
        boolean view = path.isEmpty() || dot <= path.lastIndexOf('/');
        String name = view ? "index.html" : path;
        byte[] bytes = file(name);
        byte[] without = bytes == null && view ? file("without.html") : null;
        if (without != null) {
            call.anyQuery();
            // For people: how to get the page.
            return Reply.bytes("text/html", without).as(404);
        }
        if (bytes == null) {
            throw new Refused(
                    view
                            ? new Problem(
                                    404,
                                    "SIT-0622",
                                    "this build has no page",
                                    "it was built without npm",
                                    "build it again with Node.js 20 or newer, or ask /api/v1")
                            : new Problem(
                                    404,
                                    "SIT-0601",
                                    "there is nothing at this path",
                                    Refused.shown("/" + path) + " is no file of the page",
                                    "see /api/v1/openapi.yaml"));
        }
        // What the view shows stands in the query, which only the page reads.
        call.anyQuery();
        String type = TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        Reply reply = Reply.bytes(type, bytes);
        // The names of these carry a hash of what is in them.
        return name.startsWith("assets/") ? reply.with("Cache-Control", "public, max-age=31536000, immutable") : reply;
    }

    private byte @Nullable [] file(String name) {
        if (!name.matches("[A-Za-z0-9_@-][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*)*")) {
            return null;
        }
        // Names of files that are not there are not remembered: anybody may make them up.
        Optional<byte[]> known = files.get(name);
        if (known == null) {
            known = read(name);
            if (known.isPresent()) {
                files.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
