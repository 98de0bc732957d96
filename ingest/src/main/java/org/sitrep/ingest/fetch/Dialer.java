package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/** Opens a connection to an address that was found allowed. Must be thread-safe. */
@FunctionalInterface
public interface Dialer {
    /**
     * A connected socket.
     *
     * @throws IOException if there is no connection within {@code limit}
     */
    Socket dial(InetAddress address, int port, Duration limit) throws IOException;

    /** Straight to the address, past any proxy: a proxy would look the name up again. */
    static Dialer direct() {
        return (address, port, limit) -> {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(Math.max(1, limit.toMillis())));
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        };
    }
}
