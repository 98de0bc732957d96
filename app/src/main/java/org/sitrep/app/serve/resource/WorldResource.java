package org.sitrep.app.serve.resource;

import java.util.List;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.PlaceView;
import org.sitrep.picture.view.SituationView;

/** What holds, and the places, labels and outlets that reports name. */
public final class WorldResource {
    private final SituationView view;
    private final Sources sources;

    /** The world of a situation. */
    public WorldResource(SituationView view, Sources sources) {
        this.view = view;
        this.sources = sources;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/states", this::states),
                Route.get("/api/v1/places", this::places),
                Route.get("/api/v1/places/{id}", this::place),
                Route.get("/api/v1/tags", this::tags),
                Route.get("/api/v1/sources", this::outlets));
    }

    private Reply states(Call call) {
        ListQuestion question = Lists.question(call)
                .on(call.day("on"))
                .only(By.KIND, call.values("kind"))
                .only(By.SUBJECT, call.values("subject"))
                .only(By.OBJECT, call.values("object"));
        return Lists.reply(view, SituationView.Listed.HOLDINGS, question, view::holdings, SituationShapes::holding);
    }

    private Reply places(Call call) {
        ListQuestion question = Lists.question(call).words(call.query("q")).only(By.COUNTRY, call.values("country"));
        return Lists.reply(view, SituationView.Listed.PLACES, question, view::places, WorldResource::place);
    }

    private static void place(Json json, PlaceView place) {
        SituationShapes.place(json, place.place());
        Integer geonames = place.place().geonames();
        json.number("geonames", geonames == null ? null : Long.valueOf(geonames))
                .number("events", place.events())
                .number("documents", place.reports());
    }

    private Reply place(Call call) {
        String id = call.parameter("id");
        PlaceView place = view.place(id, call.asOf());
        if (place == null) {
            throw Refused.noSuch("place", id);
        }
        List<Holding> holdings = view.holdings(ListQuestion.asOf(call.asOf())
                        .only(By.OBJECT, List.of(id))
                        .limit(ListResource.MOST))
                .items();
        return Reply.json(json ->
                json.object("place", each -> place(each, place)).list("holdings", holdings, SituationShapes::holding));
    }

    private Reply tags(Call call) {
        ListQuestion question = Lists.question(call)
                .words(call.query("q"))
                .only(By.KIND, Lists.names(call.values("kind", TagKind.class)));
        return Lists.reply(
                view,
                SituationView.Listed.TAGS,
                question,
                view::tags,
                (json, label) -> json.text("label", label.label())
                        .text("kind", label.kind().word())
                        .text("id", label.topic())
                        .number("documents", label.reports()));
    }

    private Reply outlets(Call call) {
        ListQuestion question = Lists.question(call).words(call.query("q"));
        return Lists.reply(
                view,
                SituationView.Listed.SOURCES,
                question,
                view::sources,
                (json, outlet) -> json.text("outlet", outlet.outlet())
                        .number("documents", outlet.reports())
                        .number("events", outlet.events())
                        .text("first", outlet.first())
                        .text("last", outlet.last())
                        .object("source", sources.of(outlet.outlet()), DocumentShapes::source));
    }
}
