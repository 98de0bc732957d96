package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.alert.Watch;
import org.sitrep.app.alert.WatchBook;
import org.sitrep.app.alert.Watched;
import org.sitrep.app.report.Format;
import org.sitrep.app.report.PinnedPicture;
import org.sitrep.app.report.Report;
import org.sitrep.app.report.ReportCheck;
import org.sitrep.app.report.Reports;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Problem;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.filter.Filter;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.store.Store;

/** The situation report as a file, and the proof of one. Thread-safe. */
public final class ReportResource {
    private final Store store;
    private final Sources sources;

    /** Reports on {@code store}. */
    public ReportResource(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/report", this::report),
                new Route("POST", "/api/v1/report/check", Role.VIEWER, this::check));
    }

    private Reply report(Call call) {
        Format format = call.choice("format", Format.class);
        Format chosen = format == null ? Format.HTML : format;
        String where = call.query("where");
        String watch = call.query("watch");
        String title = call.query("title");
        Instant asOf = call.asOf();
        if (where != null && watch != null) {
            throw Refused.wrong("watch", "where and watch do not go together");
        }
        Filter filter = watch != null ? watch(watch).condition().about() : filter(where);
        PinnedPicture pinned = PinnedPicture.of(store, asOf);
        Report report = Reports.of(pinned.picture(), new Reports.Request(title, filter, watch, pinned.asOf()), sources);
        String name = (watch == null ? "report" : watch) + "." + chosen.word();
        return Reply.bytes(chosen.mediaType(), chosen.write(report))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Watch watch(String name) {
        Watched watched = new WatchBook(store).find(name);
        if (watched == null) {
            throw Refused.noSuch("watch", name);
        }
        return watched.watch();
    }

    private static Filter filter(@Nullable String where) {
        return switch (Filter.parse(where == null ? "" : where)) {
            case Filter.Parsed.Good(Filter good) -> good;
            case Filter.Parsed.Bad(int position, String why) ->
                throw Refused.wrong("where", "it does not read at character " + position + ": " + why);
        };
    }

    private Reply check(Call call) {
        return switch (ReportCheck.check(file(call), PinnedPicture.documents(store))) {
            case ReportCheck.Outcome.NoReport none ->
                throw new Refused(new Problem(
                        400,
                        "SIT-0703",
                        "the file carries no manifest of a report",
                        "what was sent is no report that this program wrote",
                        "send the bytes of a file that GET /api/v1/report gave"));
            case ReportCheck.Outcome.Checked(var report, int sentences, int references, List<String> failures) ->
                Reply.fresh(
                        200,
                        json -> json.flag("stands", failures.isEmpty())
                                .number("sentences", sentences)
                                .number("references", references)
                                .texts("failures", failures));
        };
    }

    private static byte[] file(Call call) {
        try {
            return Base64.getDecoder().decode(call.body().path("file").asString(""));
        } catch (IllegalArgumentException e) {
            throw Refused.wrong("file", "it is not Base64");
        }
    }
}
