package org.sitrep.app.serve.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Metrics;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.Coder;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.picture.store.Run;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.StoreFailure;

/** How the service is, what it holds, and the contract itself. */
public final class AboutResource {
    private final Store store;
    private final Metrics metrics;
    private final boolean page;
    private final boolean openMetrics;
    private final IntSupplier listeners;

    /**
     * About a service over {@code store}.
     *
     * @param page true if the page is in this build
     * @param openMetrics true if everybody may read the figures: only this machine can ask
     * @param listeners how many listen to the stream
     */
    public AboutResource(Store store, Metrics metrics, boolean page, boolean openMetrics, IntSupplier listeners) {
        this.store = store;
        this.metrics = metrics;
        this.page = page;
        this.openMetrics = openMetrics;
        this.listeners = listeners;
    }

    /** Its routes whose answers change by themselves. */
    public List<Route> routes() {
        return List.of(
                Route.open("/healthz", call -> health()),
                new Route("GET", "/metrics", openMetrics ? null : Role.VIEWER, call -> metrics()),
                Route.open("/api/v1/openapi.yaml", call -> Reply.text("application/yaml", contract(), true)));
    }

    /** The route whose answer depends on nothing but the question and the store. */
    public List<Route> steady() {
        return List.of(Route.get("/api/v1/about", this::about));
    }

    /** The contract, as it is in the jar. */
    static String contract() {
        try (InputStream in = AboutResource.class.getResourceAsStream("/org/sitrep/app/serve/openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks openapi.yaml");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply health() {
        boolean answers = answers();
        return Reply.fresh(
                answers ? 200 : 503,
                json -> json.text("status", answers ? "ok" : "failing")
                        .text("version", Coder.VERSION)
                        .text("store", answers ? "ok" : "failing"));
    }

    private boolean answers() {
        try {
            return store.revision() >= 0;
        } catch (StoreFailure e) {
            return false;
        }
    }

    private Reply metrics() {
        Store.Totals totals = store.totals(Instant.MAX);
        StringBuilder out = new StringBuilder(metrics.text());
        gauge(out, "sitrep_store_documents", "Documents kept.", totals.documents());
        gauge(out, "sitrep_store_records", "Coded records kept.", totals.records());
        gauge(out, "sitrep_store_bytes", "Bytes of the store on disk.", store.bytes());
        gauge(out, "sitrep_stream_listeners", "Who listens to the stream.", listeners.getAsInt());
        Runtime runtime = Runtime.getRuntime();
        gauge(out, "sitrep_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        return Reply.text("text/plain; version=0.0.4", out.toString(), false);
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        Metrics.head(out, name, "gauge", help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private Reply about(Call call) {
        Instant asOf = call.asOf();
        Store.Totals totals = store.totals(asOf);
        Store.Bounds bounds = store.bounds(asOf);
        List<Run> runs = store.runs(asOf);
        return Reply.json(json -> {
            json.text("product", "Sitrep")
                    .text("version", Coder.VERSION)
                    .text("record", CodedRecord.SCHEMA)
                    .number("documents", totals.documents())
                    .number("versions", totals.versions())
                    .number("records", totals.records())
                    .number("events", totals.events())
                    .text("firstLearned", bounds.firstLearned())
                    .text("lastLearned", bounds.lastLearned())
                    .text("firstHappened", bounds.firstHappened())
                    .text("lastHappened", bounds.lastHappened());
            if (runs.isEmpty()) {
                json.text("coder", null);
            } else {
                json.object(
                        "coder",
                        (Json each) -> DocumentShapes.coder(each, runs.getLast().coder()));
            }
            json.flag("page", page);
        });
    }
}
