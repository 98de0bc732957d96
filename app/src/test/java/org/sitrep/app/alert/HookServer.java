package org.sitrep.app.alert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A real receiver of webhooks on a free port of this machine, as faulty as it is told to be; once it runs out of faults it takes everything. */
final class HookServer implements AutoCloseable {
    /** What it does with the next request. */
    enum Fault {
        /** Status 500. */
        FAILS,
        /** Status 503 with Retry-After. */
        BUSY,
        /** Takes it, and dies before it says so. */
        RESETS,
        /** Never answers. */
        HANGS,
        /** Sends elsewhere. */
        REDIRECTS,
        /** Takes it. */
        NONE
    }

    /** One request as it came in; names of headers are in small letters. */
    record Got(Map<String, String> headers, String body, Fault fault) {}

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());

    private final Duration hang;

    HookServer(Fault... faults) throws IOException {
        this(Duration.ofSeconds(10), faults);
    }

    /** @param hang how long it holds the line where it never answers */
    HookServer(Duration hang, Fault... faults) throws IOException {
        this.hang = hang;
        this.faults.addAll(List.of(faults));
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/hook";
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    /** What it took, in the order of taking. */
    List<String> taken() {
        return got().stream()
                .filter(each -> each.fault() == Fault.NONE || each.fault() == Fault.RESETS)
                .map(each -> each.headers().get("webhook-id"))
                .toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            Map<String, String> headers = new TreeMap<>();
            line(in);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            String body =
                    new String(in.readNBytes(Integer.parseInt(headers.get("content-length"))), StandardCharsets.UTF_8);
            Fault fault;
            synchronized (faults) {
                fault = faults.isEmpty() ? Fault.NONE : faults.poll();
            }
            got.add(new Got(headers, body, fault));
            String status = switch (fault) {
                case FAILS -> "500 Oops";
                case BUSY -> "503 Busy\r\nRetry-After: 7200";
                case REDIRECTS -> "302 Found\r\nLocation: http://127.0.0.1:" + socket.getLocalPort() + "/else";
                case NONE -> "204 No Content";
                case RESETS, HANGS -> "";
            };
            if (fault == Fault.RESETS) {
                client.setSoLinger(true, 0);
                return;
            }
            if (fault == Fault.HANGS) {
                Thread.sleep(hang);
                return;
            }
            OutputStream out = client.getOutputStream();
            out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
