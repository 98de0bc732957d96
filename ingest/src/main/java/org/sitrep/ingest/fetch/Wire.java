package org.sitrep.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request over one connection: HTTP/1.1, to addresses that were looked up and checked before.
 *
 * <p>The JDK's own client looks names up itself and offers no way to say which address to use, so an address could change between check and connection; that is why requests
 * are written to a socket here. Time is kept by a watchdog that closes the connection: a server that sends a byte now and then cannot outwit it, nor can a slow handshake.
 *
 * <p>Thread-safe.
 */
final class Wire implements AutoCloseable {
    /** What a request came to. */
    sealed interface Answer {
        /** The server answered; the body is empty unless the status is 200. */
        record Came(int status, Headers headers, byte[] body) implements Answer {}

        /** No usable answer. */
        record Lost(FetchProblem problem) implements Answer {}
    }

    /**
     * What to ask.
     *
     * @param addresses tried in this order
     * @param headers sent as they are
     */
    record Call(
            URI uri, List<InetAddress> addresses, Map<String, String> headers, int mostBytes, Body.Overlong overlong) {}

    private final Dialer dialer;
    private final SSLSocketFactory tls;
    private final Duration answerTime;
    private final Duration bodyTime;
    private final ScheduledThreadPoolExecutor watchdog;

    Wire(Dialer dialer, SSLSocketFactory tls, Duration answerTime, Duration bodyTime) {
        this.dialer = dialer;
        this.tls = tls;
        this.answerTime = answerTime;
        this.bodyTime = bodyTime;
        this.watchdog = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("sitrep-watchdog").unstarted(task));
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** Asks for what is there. */
    Answer get(Call call) {
        return exchange(call, request("GET", call, ""), false);
    }

    /** Sends {@code body} there. */
    Answer send(Call call, byte[] body) {
        byte[] head = request("POST", call, "Content-Length: " + body.length + "\r\n");
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return exchange(call, whole, true);
    }

    private Answer exchange(Call call, byte[] request, boolean sending) {
        long end = System.nanoTime() + answerTime.toNanos();
        Socket socket;
        try {
            socket = connect(call, end);
        } catch (SocketTimeoutException e) {
            return lost(FetchProblem.Kind.SLOW_ANSWER, call, "no connection after " + words(answerTime));
        } catch (IOException e) {
            return lost(FetchProblem.Kind.NO_CONNECTION, call, String.valueOf(e.getMessage()));
        }
        // Only the plain socket is closed: closing TLS properly would wait for the other side.
        try (socket;
                Alarm alarm = new Alarm(socket)) {
            return converse(call, request, sending, socket, alarm, end);
        } catch (IOException e) {
            return lost(FetchProblem.Kind.BROKEN_ANSWER, call, String.valueOf(e.getMessage()));
        }
    }

    private Socket connect(Call call, long end) throws IOException {
        IOException last = new SocketTimeoutException();
        int left = call.addresses.size();
        for (InetAddress address : call.addresses) {
            long nanos = end - System.nanoTime();
            if (nanos <= 0) {
                break;
            }
            try {
                // Each address gets its share of the time, so that one that swallows everything does not hide the next.
                return dialer.dial(address, port(call.uri), Duration.ofNanos(nanos / left));
            } catch (IOException e) {
                last = e;
            }
            left--;
        }
        throw last;
    }

    private Answer converse(Call call, byte[] request, boolean sending, Socket socket, Alarm alarm, long end) {
        boolean inBody = false;
        boolean shaking = false;
        try {
            alarm.set(end - System.nanoTime());
            Socket spoken = socket;
            if (call.uri.getScheme().equals("https")) {
                shaking = true;
                spoken = secured(socket, call.uri);
                shaking = false;
            }
            spoken.getOutputStream().write(request);
            spoken.getOutputStream().flush();
            InputStream in = new BufferedInputStream(spoken.getInputStream(), 16_384);
            Head head = Head.read(in);
            // Whoever sends something needs to know only whether it was taken.
            if (sending || head.status() != 200) {
                return new Answer.Came(head.status(), head.headers(), new byte[0]);
            }
            inBody = true;
            alarm.set(bodyTime.toNanos());
            byte[] body = Body.read(in, head.headers(), call.mostBytes, call.overlong);
            return new Answer.Came(head.status(), head.headers(), body);
        } catch (Unfit e) {
            return alarm.rang() ? slow(call, inBody) : new Answer.Lost(e.problem(call.uri.toString()));
        } catch (IOException e) {
            if (alarm.rang()) {
                return slow(call, inBody);
            }
            boolean untrusted = shaking && e instanceof SSLException;
            return lost(
                    untrusted ? FetchProblem.Kind.NOT_TRUSTED : FetchProblem.Kind.BROKEN_ANSWER,
                    call,
                    String.valueOf(e.getMessage()));
        }
    }

    private Socket secured(Socket socket, URI uri) throws IOException {
        String host = uri.getHost();
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, name, port(uri), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(String method, Call call, String more) {
        URI uri = call.uri;
        StringBuilder request = new StringBuilder(method)
                .append(' ')
                .append(uri.getRawPath())
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        call.headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append(more).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer slow(Call call, boolean inBody) {
        return inBody
                ? lost(FetchProblem.Kind.SLOW_BODY, call, "not at its end after " + words(bodyTime))
                : lost(FetchProblem.Kind.SLOW_ANSWER, call, "no headers after " + words(answerTime));
    }

    private static Answer lost(FetchProblem.Kind kind, Call call, String why) {
        return new Answer.Lost(new FetchProblem(kind, call.uri.toString(), why));
    }

    private static String words(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + " s" : length.toMillis() + " ms";
    }

    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }

    /** Closes a connection when its time is up. */
    private final class Alarm implements AutoCloseable {
        private final Socket socket;
        private @Nullable ScheduledFuture<?> set;
        private volatile boolean rang;

        Alarm(Socket socket) {
            this.socket = socket;
        }

        void set(long nanos) {
            close();
            set = watchdog.schedule(this::ring, Math.max(0, nanos), TimeUnit.NANOSECONDS);
        }

        private void ring() {
            rang = true;
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed or broken, which is what was wanted.
                return;
            }
        }

        boolean rang() {
            return rang;
        }

        @Override
        public void close() {
            if (set != null) {
                set.cancel(false);
            }
        }
    }
}
