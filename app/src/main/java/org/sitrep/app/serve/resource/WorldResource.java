package org.sitrep.app.serve.resource;

import java.time.LocalDate;
import java.util.List;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.record.TagKind;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.source.Sources;
import org.sitrep.picture.state.Holding;

/** What holds, and the places, labels and outlets that reports name. */
public final class WorldResource {
    private final Situations situations;
    private final Sources sources;

    /** The world of {@code situations}. */
    public WorldResource(Situations situations, Sources sources) {
        this.situations = situations;
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
        Directory directory = situations.directory(call.asOf());
        LocalDate day = call.day("on");
        List<String> kinds = call.values("kind");
        List<String> subjects = call.values("subject");
        List<String> objects = call.values("object");
        List<Holding> found = directory.picture().holdings().stream()
                .filter(holding -> day == null || holding.holdsOn(day))
                .filter(holding -> kinds.isEmpty() || kinds.contains(holding.kind()))
                .filter(holding -> subjects.isEmpty()
                        || subjects.contains(holding.subject().id()))
                .filter(holding -> objects.isEmpty() || objects.contains(String.valueOf(holding.object())))
                .toList();
        return Paged.reply(call, found, Holding::id, SituationShapes::holding);
    }

    private Reply places(Call call) {
        Directory directory = situations.directory(call.asOf());
        Names wanted = new Names(call.query("q"));
        List<String> countries = call.values("country");
        List<Directory.Where> found = directory.places().stream()
                .filter(where -> wanted.in(where.place().name()))
                .filter(where -> countries.isEmpty()
                        || countries.contains(String.valueOf(where.place().country())))
                .toList();
        return Paged.reply(call, found, where -> where.place().id(), WorldResource::place);
    }

    private static void place(Json json, Directory.Where where) {
        SituationShapes.place(json, where.place());
        Integer geonames = where.place().geonames();
        json.number("geonames", geonames == null ? null : Long.valueOf(geonames))
                .number("events", where.events())
                .number("documents", where.documents());
    }

    private Reply place(Call call) {
        String id = call.parameter("id");
        Directory directory = situations.directory(call.asOf());
        Directory.Where where = directory.place(id);
        if (where == null) {
            throw Refused.noSuch("place", id);
        }
        List<Holding> holdings = directory.picture().holdings().stream()
                .filter(holding -> id.equals(holding.object()))
                .toList();
        return Reply.json(json ->
                json.object("place", each -> place(each, where)).list("holdings", holdings, SituationShapes::holding));
    }

    private Reply tags(Call call) {
        Directory directory = situations.directory(call.asOf());
        Names wanted = new Names(call.query("q"));
        List<TagKind> kinds = call.values("kind", TagKind.class);
        List<Directory.Label> found = directory.labels().stream()
                .filter(label -> wanted.in(label.label()))
                .filter(label -> kinds.isEmpty() || kinds.contains(label.kind()))
                .toList();
        return Paged.reply(
                call,
                found,
                label -> label.kind() + " " + label.label(),
                (json, label) -> json.text("label", label.label())
                        .text("kind", label.kind().word())
                        .text("id", label.topic())
                        .number("documents", label.documents()));
    }

    private Reply outlets(Call call) {
        Directory directory = situations.directory(call.asOf());
        Names wanted = new Names(call.query("q"));
        List<Directory.Outlet> found = directory.outlets().stream()
                .filter(outlet -> wanted.in(outlet.name()))
                .toList();
        return Paged.reply(call, found, Directory.Outlet::name, (json, outlet) -> {
            json.text("outlet", outlet.name())
                    .number("documents", outlet.reports().size())
                    .number("events", outlet.events().size());
            DocumentShapes.bounds(
                    json,
                    "first",
                    "last",
                    outlet.reports().stream().map(Learned::learned).toList());
            json.object("source", sources.of(outlet.name()), DocumentShapes::source);
        });
    }
}
