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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.picture.correction.Correction;

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
        String line = in.readLine();
        while (line != null && !(line.isEmpty() && lines.size() >= 3)) {
            if (line.startsWith("id: ") || line.startsWith("event: ") || line.startsWith("data: ")) {
                lines.add(line);
            }
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
