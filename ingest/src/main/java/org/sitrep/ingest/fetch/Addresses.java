package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up where a request may go: once, and all that is found is checked, so that the name cannot mean something else later. Thread-safe. */
final class Addresses implements AutoCloseable {
    private final Names names;
    private final Duration patience;
    private final boolean allowPrivate;
    private final ExecutorService lookUps = Executors.newCachedThreadPool(
            // Not virtual: a look-up that hangs would hold the few threads that carry all virtual ones.
            Thread.ofPlatform().daemon().name("sitrep-names-", 0).factory());

    /** What a look-up came to. */
    sealed interface Found {
        /** Where to connect to, at least one. */
        record Allowed(List<InetAddress> addresses) implements Found {}

        /** Not to be connected to; {@code passing} if that may change. */
        record Refused(FetchProblem problem, boolean passing) implements Found {}
    }

    Addresses(Names names, Duration patience, boolean allowPrivate) {
        this.names = names;
        this.patience = patience;
        this.allowPrivate = allowPrivate;
    }

    Found of(URI uri) {
        List<InetAddress> addresses;
        try {
            addresses = lookUp(uri.getHost());
        } catch (UnknownHostException e) {
            return refused(FetchProblem.Kind.UNKNOWN_HOST, uri, "", true);
        } catch (TimeoutException e) {
            return refused(FetchProblem.Kind.UNKNOWN_HOST, uri, "the name server does not answer", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(FetchProblem.Kind.NO_CONNECTION, uri, "stopped", true);
        }
        if (!allowPrivate) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.holds(address)) {
                    return refused(FetchProblem.Kind.NOT_PUBLIC, uri, address.getHostAddress(), false);
                }
            }
        }
        return new Found.Allowed(addresses);
    }

    private static Found refused(FetchProblem.Kind kind, URI uri, String why, boolean passing) {
        return new Found.Refused(new FetchProblem(kind, uri.toString(), why), passing);
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException, TimeoutException, InterruptedException {
        Future<List<InetAddress>> found = lookUps.submit(() -> names.lookUp(host));
        try {
            List<InetAddress> addresses = found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses;
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } finally {
            found.cancel(true);
        }
    }

    @Override
    public void close() {
        lookUps.shutdownNow();
    }
}
