package org.sitrep.ingest.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** A real HTTP server on a free port of this machine, with full say over every byte it sends, so that it can be as faulty as servers are. */
public final class TestServer implements AutoCloseable {
    /** One request as it came in; names of headers are in small letters. */
    public record Request(String address, Map<String, String> headers) {}

    /** Writes an answer, however wrong. */
    @FunctionalInterface
    public interface Responder {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Responder> responders = new ConcurrentHashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    public TestServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    TestServer(ServerSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Answers {@code address} (host and path, such as {@code news.example/feed}) so from now on. */
    public TestServer on(String address, Responder responder) {
        responders.put(address, responder);
        return this;
    }

    /** All requests so far, robots.txt left out. */
    public List<Request> requests() {
        synchronized (requests) {
            return requests.stream()
                    .filter(one -> !one.address.endsWith("/robots.txt"))
                    .toList();
        }
    }

    /** The addresses of {@link #requests()}. */
    public List<String> asked() {
        return requests().stream().map(Request::address).toList();
    }

    /** The addresses of all requests so far. */
    public List<String> askedWithRobots() {
        synchronized (requests) {
            return requests.stream().map(Request::address).toList();
        }
    }

    /** Status 200 with {@code body} in UTF-8; {@code headers} are whole lines. */
    public static Responder ok(String body, String... headers) {
        return sent(200, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Responder status(int status, String... headers) {
        return sent(status, new byte[0], headers);
    }

    public static Responder sent(int status, byte[] body, String... headers) {
        return (request, out) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Words\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    /** Exactly these words. */
    public static Responder raw(String words) {
        return (request, out) -> out.write(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Responder redirect(int status, String to) {
        return status(status, "Location: " + to);
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void serve() {
        while (true) {
            try {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> answer(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket one) {
        try (one) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Request request = new Request(headers.get("host") + first.split(" ")[1], new LinkedHashMap<>(headers));
            requests.add(request);
            responders.getOrDefault(request.address, status(404)).answer(request, one.getOutputStream());
            one.getOutputStream().flush();
        } catch (IOException e) {
            // The other side has hung up, as it should on such a server.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
