package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/**
 * An internet of one machine: every host that ends in {@code .example} has a public address, and every public address is the test's server. So the rule about private
 * addresses is in force in every test.
 */
public final class FakeWorld implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    /** Waits longer than any machine stands still: for tests in which nothing is late. */
    public static final FetchSettings PATIENT = settings(Duration.ofSeconds(20));

    /** For tests that wait until the wait is over. */
    public static final FetchSettings HURRIED = settings(Duration.ofSeconds(2));

    public final TestServer server;
    public final FakeClock clock = new FakeClock(START);
    public final List<InetAddress> dialled = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    public FakeWorld() throws IOException {
        this(new TestServer());
    }

    FakeWorld(TestServer server) {
        this.server = server;
    }

    /** Gives {@code host} these addresses. */
    public FakeWorld name(String host, String... addresses) {
        names.put(host, Arrays.asList(addresses));
        return this;
    }

    private static FetchSettings settings(Duration limit) {
        return new FetchSettings(
                "Sitrep/0.1 (test)",
                false,
                limit,
                limit,
                100_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                Duration.ofSeconds(90),
                5);
    }

    public Web web() {
        return web(PATIENT);
    }

    public Web web(FetchSettings settings) {
        return web(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Web web(FetchSettings settings, SSLSocketFactory tls) {
        return new Web(settings, clock, clock, this::lookUp, this::dial, tls);
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        List<String> written = names.get(host);
        if (written == null && host.endsWith(".example")) {
            written = List.of("93.184.216.34");
        }
        if (written == null) {
            // Numbers only; a real look-up would leave this machine.
            if (!host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+\\]")) {
                throw new UnknownHostException(host);
            }
            written = List.of(host);
        }
        InetAddress[] found = new InetAddress[written.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(written.get(i));
        }
        return List.of(found);
    }

    private Socket dial(InetAddress address, int port, Duration limit) throws IOException {
        dialled.add(address);
        return Dialer.direct().dial(InetAddress.getLoopbackAddress(), server.port(), limit);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
