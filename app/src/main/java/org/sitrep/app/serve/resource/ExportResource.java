package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.List;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.export.EventWriter;
import org.sitrep.export.Facts;
import org.sitrep.export.Format;
import org.sitrep.export.Situation;
import org.sitrep.export.StoredReports;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.store.Store;

/** The events as a file, in every format that {@code sitrep export} knows. */
public final class ExportResource {
    private final Store store;
    private final Facts facts;

    /** Exports of {@code store}. */
    public ExportResource(Store store, Facts facts) {
        this.store = store;
        this.facts = facts;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/exports", call -> list()), Route.get("/api/v1/exports/{format}", this::export));
    }

    private static Reply list() {
        return Reply.json(json -> json.list(
                "items",
                List.of(Format.values()),
                (each, format) -> each.text("format", format.word())
                        .text("suffix", format.suffix())
                        .text("contentType", type(format))
                        .flag("binary", format.binary())));
    }

    private static String type(Format format) {
        return switch (format) {
            case GDELT, GDELT_MENTIONS, POLECAT -> "text/tab-separated-values";
            case ACLED, CSV -> "text/csv";
            case PLOVER, JSONL -> "application/x-ndjson";
            case PARQUET -> "application/vnd.apache.parquet";
            case GEOJSON -> "application/geo+json";
            case STIX -> "application/json";
            case JSONLD -> "application/ld+json";
        };
    }

    private Reply export(Call call) {
        String word = call.parameter("format");
        Format format = Format.named(word);
        if (format == null) {
            throw Refused.noSuch("format", word);
        }
        Instant asOf = call.asOf();
        Filter filter = filter(call.query("where"));
        boolean joined = !Boolean.FALSE.equals(call.flag("joined"));
        Situation situation = joined ? Situation.kept(store) : Situation.apart(new StoredReports(store));
        return Reply.file(type(format), "sitrep" + format.suffix(), out -> {
            try (EventWriter writer = format.open(out, facts)) {
                situation.each(asOf, event -> {
                    if (filter.test(event)) {
                        writer.write(event);
                    }
                });
            }
        });
    }

    /** The filter that {@code where} writes. */
    static Filter filter(@org.jspecify.annotations.Nullable String where) {
        return switch (Filter.parse(where == null ? "" : where)) {
            case Filter.Parsed.Good(Filter filter) -> filter;
            case Filter.Parsed.Bad(int position, String why) ->
                throw Refused.wrong("where", "character " + position + ": " + why);
        };
    }
}
