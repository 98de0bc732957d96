package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.picture.correction.Correction;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;

/** Server-sent events, as they come over the wire. */
class StreamTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatComesIn() throws IOException {
        try (Served served = Served.sample(folder);
                Socket socket = listen(served, "")) {
            BufferedReader in = reader(socket);
            List<String> hello = event(in, "hello");
            served.contract().valid("Changed", data(hello));
            served.store().correct("ada", Instant.now(), new Correction.Note("kabul-01", null, "seen"));
            List<String> changed = event(in, "changed");
            served.contract().valid("Changed", data(changed));
            assertThat(data(changed)).contains("\"corrections\":1");
            assertThat(changed.getFirst()).startsWith("id: ").isNotEqualTo(hello.getFirst());
        }
    }

    @Test
    void saysAtOnceWhatWasMissed() throws IOException {
        try (Served served = Served.sample(folder);
                Socket socket = listen(served, "Last-Event-ID: 1\r\n")) {
            BufferedReader in = reader(socket);
            event(in, "hello");
            event(in, "changed");
        }
    }

    @Test
    void tellsEveryAlertOfAWatchThatFindsHundredsAtOnce() throws IOException {
        try (Served served = Served.sample(folder);
                Socket socket = listen(served, "")) {
            BufferedReader in = reader(socket);
            event(in, "hello");
            found(served.store(), 0, 150);
            for (int i = 0; i < 150; i++) {
                assertThat(data(event(in, "alert"))).contains("\"text\":\"finding " + i + "\"");
            }
        }
    }

    @Test
    void tellsAlertsThatCameWhileOneWasCutOff() throws IOException {
        try (Served served = Served.sample(folder)) {
            String id;
            try (Socket socket = listen(served, "")) {
                BufferedReader in = reader(socket);
                event(in, "hello");
                found(served.store(), 0, 2);
                event(in, "alert");
                id = event(in, "alert").getFirst().substring(4);
            }
            try (Socket other = listen(served, "")) {
                BufferedReader in = reader(other);
                event(in, "hello");
                found(served.store(), 2, 3);
                assertThat(data(event(in, "alert"))).contains("\"text\":\"finding 2\"");
            }
            try (Socket again = listen(served, "Last-Event-ID: " + id + "\r\n")) {
                BufferedReader in = reader(again);
                event(in, "hello");
                assertThat(data(event(in, "alert"))).contains("\"text\":\"finding 2\"");
            }
        }
    }

    @Test
    void endsWhenTheServiceDoes() throws IOException {
        try (Served served = Served.sample(folder);
                Socket socket = listen(served, "")) {
            BufferedReader in = reader(socket);
            event(in, "hello");
            long start = System.nanoTime();
            served.service().close();
            assertThat(in.lines().toList()).doesNotContain("event: changed");
            assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        }
    }

    private static void found(Store store, int from, int to) {
        Instant now = Instant.now();
        List<Alerts.Finding> findings = IntStream.range(from, to)
                .mapToObj(i -> new Alerts.Finding("finding " + i, "{\"text\":\"finding " + i + "\"}"))
                .toList();
        assertThat(store.alerts().found("all", now, now, findings, List.of())).hasSize(to - from);
    }

    private static Socket listen(Served served, String header) throws IOException {
        Socket socket = new Socket("127.0.0.1", served.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The lines of the next event, which must have this name. */
    private static List<String> event(BufferedReader in, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        long latest = System.nanoTime() + 60_000_000_000L;
        String line = in.readLine();
        while (line != null && !(line.isEmpty() && lines.size() >= 3)) {
            if (line.startsWith("id: ") || line.startsWith("event: ") || line.startsWith("data: ")) {
                lines.add(line);
            }
            // Signs of life alone would keep it waiting for ever.
            assertThat(System.nanoTime()).isLessThan(latest);
            line = in.readLine();
        }
        assertThat(lines).contains("event: " + name);
        return lines;
    }

    private static String data(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .findFirst()
                .orElseThrow()
                .substring(6);
    }
}
