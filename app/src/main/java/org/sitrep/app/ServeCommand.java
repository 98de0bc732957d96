package org.sitrep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.Service;
import org.sitrep.app.serve.http.Origins;
import org.sitrep.app.serve.http.WebServer;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;
import picocli.CommandLine;

/** {@code sitrep serve}: the store over HTTP, with the page. */
@CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the store: the page at /, the API under /api/v1 (described by /api/v1/openapi.yaml), /healthz, /metrics.",
            "Only this machine can reach it unless --host says otherwise; then there must be a user: sitrep users add NAME --role admin."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PUBLIC_RATE = 1200;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private StoreOptions where = new StoreOptions();

    @CommandLine.Option(names = "--host", paramLabel = "H", description = "Address to listen on. Default: 127.0.0.1.")
    private String host = Serving.THIS_MACHINE;

    @CommandLine.Option(
            names = "--port",
            paramLabel = "N",
            description = "Port, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port = Serving.USUAL_PORT;

    @CommandLine.Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A host name that it answers to, such as desk.example; may be given several times.")
    private List<String> names = List.of();

    @CommandLine.Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description = "A page elsewhere that may ask with a token, such as https://desk.example. Default: none.")
    private List<String> foreign = List.of();

    @CommandLine.Option(
            names = "--rate",
            paramLabel = "N",
            description = "Calls of one caller in a minute, 0 for no bound. Default: none here, 1200 with --host.")
    private @Nullable Integer rate;

    @CommandLine.Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "Certificate and key as PKCS #12; its password is read from SITREP_TLS_PASSWORD.")
    private @Nullable Path tls;

    @CommandLine.Option(
            names = "--behind-proxy",
            description =
                    "Believes what X-Forwarded-For and X-Forwarded-Proto say: only behind a proxy that sets them.")
    private boolean behindProxy;

    @CommandLine.Option(
            names = "--watch-every",
            paramLabel = "SECONDS",
            description =
                    "Has the watches look and sends their alerts while it serves, so often; 0 leaves that to sitrep watches run. Default: 60.")
    private int watchEvery = 60;

    @CommandLine.Mixin
    private CourierOptions sending = new CourierOptions();

    @CommandLine.ArgGroup(exclusive = false, heading = "Logging in by an OpenID provider:%n")
    private ProviderOptions provider = new ProviderOptions();

    @Override
    public Integer call() throws InterruptedException {
        InetSocketAddress address = address();
        boolean local = address.getAddress().isLoopbackAddress() && !behindProxy;
        try (Store store = where.open(spec)) {
            if (store == null) {
                return 1;
            }
            if (!local && store.accounts().all().isEmpty()) {
                return refuse(
                        "SIT-0621 others could reach this and there is no user: everybody would be let in; run sitrep"
                                + " users add NAME --role admin first, or leave out --host");
            }
            WebServer.Tls keys = keys();
            if (tls != null && keys == null) {
                return 1;
            }
            Service.Setting setting = new Service.Setting(
                    store,
                    Sources.standard(),
                    new org.sitrep.export.Facts(),
                    Clock.systemUTC(),
                    new WebServer.Place(address, keys, behindProxy),
                    new Origins(local, lower(names), Set.copyOf(foreign)),
                    Serving.owner(),
                    rate != null ? rate : local ? 0 : PUBLIC_RATE,
                    provider.setting(spec),
                    Serving.faults(spec.commandLine().getErr()));
            try (CourierOptions.Opened couriers = sending.open(spec, InstantSource.system());
                    Service service = Service.start(setting);
                    Serving.Watching rounds = rounds(store, couriers)) {
                PrintWriter out = spec.commandLine().getOut();
                Serving.announce(service, (keys == null ? "http://" : "https://") + shown(address), "", out);
                Serving.untilStopped();
            } catch (IOException e) {
                return refuse("SIT-0623 " + host + ":" + port + " cannot be listened on: " + e.getMessage()
                        + "; choose another --port, or 0 for any free one");
            }
            return 0;
        }
    }

    private InetSocketAddress address() {
        if (watchEvery < 0 || watchEvery > Serving.MOST_SECONDS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--watch-every takes 0 to " + Serving.MOST_SECONDS + " seconds, not " + watchEvery);
        }
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port takes 0 to 65535");
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--host " + host + " is no address of this machine");
        }
    }

    /** The last to be opened and so the first to be closed: an alert on its way still finds store and couriers. */
    private Serving.Watching rounds(Store store, CourierOptions.Opened couriers) {
        return Serving.rounds(
                store, couriers.couriers(), watchEvery, spec.commandLine().getErr());
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().isLoopbackAddress() ? "localhost" : address.getHostString();
    }

    private WebServer.@Nullable Tls keys() {
        String password = System.getenv("SITREP_TLS_PASSWORD");
        if (tls == null) {
            return null;
        }
        if (password == null || !Files.isReadable(tls)) {
            refuse("SIT-0624 the certificate cannot be used: "
                    + (password == null ? "SITREP_TLS_PASSWORD is not set" : tls + " cannot be read")
                    + "; set it, and give a PKCS #12 file");
            return null;
        }
        return new WebServer.Tls(tls, password);
    }

    private int refuse(String line) {
        spec.commandLine().getErr().println(line);
        return 1;
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
