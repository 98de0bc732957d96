package org.sitrep.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Hash;

/** Sends answers: headers that every answer has, ETag and 304, gzip, streams. Thread-safe. */
final class Sending {
    /** Below this a packed answer is hardly smaller. */
    private static final int WORTH_PACKING = 1200;

    /** Listeners at once; each holds a connection for as long as it likes. */
    private static final int MOST_LISTENERS = 256;

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final Streams streams;

    Sending(Streams streams) {
        this.streams = streams;
    }

    /** Sends {@code reply} and gives the bytes of its body. */
    long send(Request request, Response response, Reply reply) throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        response.setStatus(reply.status());
        return switch (reply.content()) {
            case Reply.Content.None() -> {
                put(headers, reply.headers(), "no-store", DATA_POLICY);
                response.write(true, null, org.eclipse.jetty.util.Callback.NOOP);
                yield 0;
            }
            case Reply.Content.Bytes bytes -> bytes(request, response, reply, bytes);
            case Reply.Content.Written(String type, Reply.Writing writing) -> {
                headers.put("Content-Type", typed(type));
                put(headers, reply.headers(), "no-store", DATA_POLICY);
                yield written(request, response, writing);
            }
            case Reply.Content.Events events -> {
                listen(request, response, reply, events);
                yield 0;
            }
        };
    }

    private long bytes(Request request, Response response, Reply reply, Reply.Content.Bytes content)
            throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        boolean page = content.type().startsWith("text/html");
        put(
                headers,
                reply.headers(),
                content.tagged() ? "private, no-cache" : "no-store",
                page ? PAGE_POLICY : DATA_POLICY);
        if (content.tagged()) {
            // Weak: the same answer may be packed or not.
            String tag = "W/\"" + Hash.hex(content.bytes()).substring(0, 24) + "\"";
            headers.put("ETag", tag);
            if (has(request.getHeaders().get("If-None-Match"), tag)) {
                response.setStatus(304);
                Content.Sink.write(response, true, ByteBuffer.allocate(0));
                return 0;
            }
        }
        headers.put("Content-Type", typed(content.type()));
        byte[] bytes = content.bytes();
        if (packable(content.type())) {
            headers.put("Vary", "Accept-Encoding");
            if (bytes.length >= WORTH_PACKING && takesGzip(request)) {
                headers.put("Content-Encoding", "gzip");
                bytes = packed(bytes);
            }
        }
        headers.put("Content-Length", bytes.length);
        boolean head = request.getMethod().equals("HEAD");
        Content.Sink.write(response, true, ByteBuffer.wrap(head ? new byte[0] : bytes));
        return head ? 0 : bytes.length;
    }

    private static long written(Request request, Response response, Reply.Writing writing) throws IOException {
        if (request.getMethod().equals("HEAD")) {
            Content.Sink.write(response, true, ByteBuffer.allocate(0));
            return 0;
        }
        boolean gzip = takesGzip(request);
        if (gzip) {
            response.getHeaders().put("Content-Encoding", "gzip");
        }
        response.getHeaders().put("Vary", "Accept-Encoding");
        try (OutputStream out = Response.asBufferedOutputStream(request, response);
                OutputStream packed = gzip ? new GZIPOutputStream(out, 8192) : out) {
            writing.to(packed);
        }
        return Response.getContentBytesWritten(response);
    }

    private void listen(Request request, Response response, Reply reply, Reply.Content.Events events)
            throws IOException {
        if (!listeners.tryAcquire()) {
            send(
                    request,
                    response,
                    Reply.problem(new Problem(
                                    429,
                                    "SIT-0609",
                                    "too many listeners",
                                    MOST_LISTENERS + " listen already",
                                    "ask /api/v1/now from time to time"))
                            .with("Retry-After", "60"));
            return;
        }
        try {
            HttpFields.Mutable headers = response.getHeaders();
            headers.put("Content-Type", "text/event-stream");
            headers.put("X-Accel-Buffering", "no");
            put(headers, reply.headers(), "no-store", DATA_POLICY);
            if (request.getMethod().equals("HEAD")) {
                Content.Sink.write(response, true, ByteBuffer.allocate(0));
                return;
            }
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                EventStream stream = new EventStream(out);
                streams.run(stream, () -> events.open().accept(stream));
            }
        } finally {
            listeners.release();
        }
    }

    private static void put(HttpFields.Mutable headers, Map<String, String> own, String cache, String policy) {
        headers.put("Cache-Control", cache);
        headers.put("Content-Security-Policy", policy);
        own.forEach(headers::put);
    }

    private static String typed(String type) {
        return type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
    }

    private static boolean packable(String type) {
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("javascript")
                || type.contains("svg")
                || type.contains("yaml");
    }

    private static boolean takesGzip(Request request) {
        String accepted = request.getHeaders().get("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.split(",")) {
            String[] parts = one.strip().split(";");
            if (parts[0].strip().equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static boolean has(@Nullable String tags, String tag) {
        if (tags == null) {
            return false;
        }
        for (String one : tags.split(",")) {
            String known = one.strip();
            if (known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
