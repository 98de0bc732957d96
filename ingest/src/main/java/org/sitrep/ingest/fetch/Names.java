package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. Must be thread-safe. */
@FunctionalInterface
public interface Names {
    /**
     * All addresses of {@code host}, at least one.
     *
     * @throws UnknownHostException if there is none
     */
    List<InetAddress> lookUp(String host) throws UnknownHostException;

    /** The name service of this machine. */
    static Names ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
