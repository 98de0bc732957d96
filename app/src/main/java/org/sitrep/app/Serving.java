package org.sitrep.app;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.sitrep.app.alert.Courier;
import org.sitrep.app.alert.Round;
import org.sitrep.app.alert.Rounds;
import org.sitrep.app.serve.Service;
import org.sitrep.app.serve.http.Origins;
import org.sitrep.app.serve.http.WebServer;
import org.sitrep.export.Facts;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;

/** What {@code sitrep serve} and {@code sitrep demo} have in common. */
final class Serving {
    static final String THIS_MACHINE = "127.0.0.1";
    static final int USUAL_PORT = 7878;
    static final int MOST_SECONDS = 86_400;

    private Serving() {}

    /** Whoever started the program: signs what is done on the page while there are no users. */
    static String owner() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "owner" : name;
    }

    /** A service for this machine only. */
    static Service.Setting local(Store store, int port, PrintWriter err) {
        return new Service.Setting(
                store,
                Sources.standard(),
                new Facts(),
                Clock.systemUTC(),
                new WebServer.Place(new InetSocketAddress(THIS_MACHINE, port), null, false),
                new Origins(true, Set.of(), Set.of()),
                owner(),
                0,
                null,
                faults(err));
    }

    /** What looks for alerts while a store is served. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Has the watches of {@code store} look every {@code seconds} until closed; 0 for not at all.
     *
     * @param err takes a line for each message that did not arrive
     */
    static Watching rounds(Store store, List<Courier> couriers, int seconds, PrintWriter err) {
        if (seconds == 0) {
            return () -> {};
        }
        Round round = new Round(store, InstantSource.system(), couriers, line -> {
            err.println(line);
            err.flush();
        });
        return Rounds.start(
                round,
                Duration.ofSeconds(seconds),
                fault -> err.println("SIT-0716 the watches could not look: " + fault + "; they look again in " + seconds
                        + (seconds == 1 ? " second" : " seconds")))::close;
    }

    /** Says where it is; {@code query} is what the page is to begin with. */
    static void announce(Service service, String base, String query, PrintWriter out) {
        String address = base + ":" + service.port() + "/";
        if (service.page()) {
            out.println("Serving " + address + query + " (API: " + address + "api/v1/openapi.yaml); Ctrl-C ends it");
        } else {
            out.println("Serving " + address + "api/v1 (described by " + address
                    + "api/v1/openapi.yaml); this build has no page, for it was built without npm; Ctrl-C ends it");
        }
        out.flush();
    }

    /** One line for each fault, with where it came from. */
    static Consumer<Throwable> faults(PrintWriter err) {
        return fault -> {
            StackTraceElement[] trace = fault.getStackTrace();
            err.println("SIT-0617 " + fault + (trace.length == 0 ? "" : " at " + trace[0])
                    + "; the caller was told; please report it");
        };
    }

    /** Waits until somebody ends the process; what is open is then closed in the order in which it was opened last. */
    static void untilStopped() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopped.countDown();
                            try {
                                main.join(STOPPING_MILLIS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
        stopped.await();
    }

    private static final long STOPPING_MILLIS = 5_000;
}
