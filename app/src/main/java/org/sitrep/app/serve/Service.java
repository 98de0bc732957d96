package org.sitrep.app.serve;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.access.AccessResource;
import org.sitrep.app.serve.access.Door;
import org.sitrep.app.serve.access.Log;
import org.sitrep.app.serve.access.OpenId;
import org.sitrep.app.serve.access.OpenIdResource;
import org.sitrep.app.serve.http.Metrics;
import org.sitrep.app.serve.http.Origins;
import org.sitrep.app.serve.http.Remembered;
import org.sitrep.app.serve.http.Route;
import org.sitrep.app.serve.http.Routes;
import org.sitrep.app.serve.http.WebServer;
import org.sitrep.app.serve.resource.AboutResource;
import org.sitrep.app.serve.resource.ActorResource;
import org.sitrep.app.serve.resource.AlertResource;
import org.sitrep.app.serve.resource.Context;
import org.sitrep.app.serve.resource.CorrectionResource;
import org.sitrep.app.serve.resource.DocumentResource;
import org.sitrep.app.serve.resource.EventResource;
import org.sitrep.app.serve.resource.ExportResource;
import org.sitrep.app.serve.resource.FacetResource;
import org.sitrep.app.serve.resource.ListResource;
import org.sitrep.app.serve.resource.NowResource;
import org.sitrep.app.serve.resource.QuoteResource;
import org.sitrep.app.serve.resource.ReportResource;
import org.sitrep.app.serve.resource.StoryResource;
import org.sitrep.app.serve.resource.ViewResource;
import org.sitrep.app.serve.resource.WorldResource;
import org.sitrep.app.serve.stream.Live;
import org.sitrep.export.Facts;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.view.SituationView;

/** A store, served. Thread-safe. */
public final class Service implements AutoCloseable {
    /** Bytes of answers that are kept for whoever asks the same. */
    private static final long REMEMBERED = 32 << 20;

    private final WebServer server;
    private final Live live;
    private final List<Route> routes;
    private final boolean page;

    private Service(WebServer server, Live live, List<Route> routes, boolean page) {
        this.server = server;
        this.live = live;
        this.routes = routes;
        this.page = page;
    }

    /**
     * What is served and to whom.
     *
     * @param store stays with whoever opened it
     * @param facts what exports know beyond the records
     * @param owner who sits at this machine: signs what is done without users
     * @param perMinute calls of one caller in a minute, 0 for no bound
     * @param provider by which one can log in, {@code null} for none
     * @param log takes what failed for a reason of ours
     */
    public record Setting(
            Store store,
            Sources sources,
            Facts facts,
            Clock clock,
            WebServer.Place place,
            Origins origins,
            String owner,
            int perMinute,
            OpenId.@Nullable Setting provider,
            Consumer<Throwable> log) {}

    /**
     * Starts it.
     *
     * @throws IOException if the address is taken
     */
    public static Service start(Setting setting) throws IOException {
        Store store = setting.store();
        Clock clock = setting.clock();
        boolean local = setting.origins().local();
        Metrics metrics = new Metrics();
        PageFiles files = new PageFiles();
        AtomicReference<@Nullable WebServer> running = new AtomicReference<>();
        Door door = new Door(store.accounts(), clock, local, setting.owner(), setting.perMinute());
        Log log = new Log(store.accounts(), clock);
        Live live = new Live(store, clock);
        SituationView view = store.situation();
        Context context = new Context(store);
        List<Route> routes = new ArrayList<>();
        AboutResource about = new AboutResource(store, metrics, files.there(), local, () -> listeners(running.get()));
        routes.addAll(about.routes());
        routes.addAll(new AccessResource(store.accounts(), door, log, clock, setting.provider() != null).routes());
        if (setting.provider() != null) {
            routes.addAll(
                    new OpenIdResource(new OpenId(setting.provider()), store.accounts(), door, log, clock).routes());
        }
        routes.addAll(new CorrectionResource(store, clock, log::note).routes());
        routes.addAll(new ExportResource(store, setting.facts()).routes());
        routes.addAll(new AlertResource(store, clock, log::note).routes());
        routes.addAll(new ReportResource(store, setting.sources()).routes());
        // What depends on nothing but the question and the store.
        List<Route> steady = new ArrayList<>();
        steady.addAll(about.steady());
        steady.addAll(new NowResource(store, clock).routes());
        steady.addAll(new ListResource(store, context).routes());
        steady.addAll(new DocumentResource(store, setting.sources(), context).routes());
        steady.addAll(new EventResource(store).routes());
        steady.addAll(new StoryResource(store, context).routes());
        steady.addAll(new ActorResource(store).routes());
        steady.addAll(new QuoteResource(store).routes());
        steady.addAll(new WorldResource(view, setting.sources()).routes());
        steady.addAll(new ViewResource(view).routes());
        steady.addAll(new FacetResource(view).routes());
        Remembered remembered = new Remembered(store::revision, REMEMBERED);
        steady.forEach(route -> routes.add(remembered.of(route)));
        routes.addAll(live.routes());
        WebServer server;
        try {
            server = WebServer.start(
                    setting.place(),
                    new WebServer.Inside(
                            new Routes(routes, files.route()), door, setting.origins(), metrics, setting.log()));
        } catch (IOException e) {
            live.close();
            throw e;
        }
        running.set(server);
        return new Service(server, live, List.copyOf(routes), files.there());
    }

    private static int listeners(@Nullable WebServer server) {
        return server == null ? 0 : server.listeners();
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** What it answers, but for the files of the page. */
    List<Route> routes() {
        return routes;
    }

    /** True if the page is in this build. */
    public boolean page() {
        return page;
    }

    @Override
    public void close() {
        live.close();
        server.close();
    }
}
