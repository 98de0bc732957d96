package org.sitrep.app.serve.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The web server: one address, the routes behind it. Thread-safe. */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 16;
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 3_000;

    private final Server server;
    private final ServerConnector connector;
    private final Streams streams;

    private WebServer(Server server, ServerConnector connector, Streams streams) {
        this.server = server;
        this.connector = connector;
        this.streams = streams;
    }

    /**
     * Where it listens and how.
     *
     * @param address port 0 is any free one
     * @param tls certificate and key, {@code null} for none
     * @param behindProxy true if what X-Forwarded-For and -Proto say is believed
     */
    public record Place(InetSocketAddress address, @Nullable Tls tls, boolean behindProxy) {}

    /**
     * A certificate and its key.
     *
     * @param file PKCS #12
     */
    public record Tls(Path file, String password) {}

    /** What stands behind it. */
    public record Inside(Routes routes, Guard guard, Origins origins, Metrics metrics, Consumer<Throwable> faults) {}

    /**
     * Starts it.
     *
     * @throws IOException if the address is taken or the certificate is not to be read
     */
    public static WebServer start(Place place, Inside inside) throws IOException {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4);
        pool.setName("http");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory()));
        Server server = new Server(pool);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        // An id in a path may hold a slash or a percent sign; a path here is never one of the disk.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "ids",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT));
        if (place.behindProxy()) {
            http.addCustomizer(new Forwarded());
        }
        ServerConnector connector = place.tls() == null
                ? new ServerConnector(server, 1, 1, new HttpConnectionFactory(http))
                : secured(server, http, place.tls());
        connector.setHost(place.address().getHostString());
        connector.setPort(place.address().getPort());
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        Streams streams = new Streams();
        server.setHandler(new Front(
                inside.routes(),
                inside.guard(),
                inside.origins(),
                inside.metrics(),
                new Sending(streams),
                inside.faults()));
        server.setErrorHandler(new Broken());
        server.setStopTimeout(STOP_MILLIS);
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
        return new WebServer(server, connector, streams);
    }

    private static ServerConnector secured(Server server, HttpConfiguration http, Tls tls) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStorePath(tls.file().toAbsolutePath().toString());
        keys.setKeyStoreType("PKCS12");
        keys.setKeyStorePassword(tls.password());
        keys.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        // A certificate for one name is used under whatever name the service answers to.
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        http.addCustomizer(secure);
        return new ServerConnector(
                server, 1, 1, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(http));
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** How many listen to its events. */
    public int listeners() {
        return streams.count();
    }

    /** Stops taking calls, ends the streams and lets what is under way finish. */
    @Override
    public void close() {
        streams.close();
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            // It goes away with the process; there is nobody who could do anything about it.
            return;
        }
    }

    /** What is not even HTTP, or too long a line of it. */
    private static final class Broken extends ErrorHandler {
        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback)
                throws IOException {
            Problem problem = code >= 500
                    ? new Problem(
                            code, "SIT-0617", "a fault of ours", "the answer could not be sent", "please report it")
                    : new Problem(
                            code,
                            "SIT-0618",
                            "this is not taken",
                            Refused.shown(message == null ? "the request is not well written" : message),
                            "send HTTP/1.1 with short headers");
            response.getHeaders().put("Content-Type", "application/problem+json");
            response.getHeaders().put("Cache-Control", "no-store");
            Content.Sink.write(response, true, ByteBuffer.wrap(problem.json()));
            callback.succeeded();
        }
    }
}
