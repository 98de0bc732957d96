package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sitrep.app.alert.AlertFeed;
import org.sitrep.app.alert.AlertJson;
import org.sitrep.app.alert.Watch;
import org.sitrep.app.alert.WatchBook;
import org.sitrep.app.alert.WatchJson;
import org.sitrep.app.alert.Watched;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Role;
import org.sitrep.app.serve.http.Route;
import org.sitrep.picture.store.Alerts;
import org.sitrep.picture.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Watches and what they found. Thread-safe. */
public final class AlertResource {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int FEED = 100;

    private final Store store;
    private final InstantSource clock;
    private final CorrectionResource.Diary diary;

    /** The watches of {@code store}. */
    public AlertResource(Store store, InstantSource clock, CorrectionResource.Diary diary) {
        this.store = store;
        this.clock = clock;
        this.diary = diary;
    }

    /** What is answered. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/watches", call -> all()),
                new Route("POST", "/api/v1/watches", Role.ANALYST, this::add),
                Route.get("/api/v1/watches/{name}", this::one),
                new Route("PUT", "/api/v1/watches/{name}", Role.ANALYST, this::change),
                new Route("DELETE", "/api/v1/watches/{name}", Role.ANALYST, this::remove),
                Route.get("/api/v1/watches/{name}/alerts", this::found),
                Route.get("/api/v1/watches/{name}/feed", this::feed),
                Route.get("/api/v1/alerts", this::alerts));
    }

    private Reply all() {
        List<Watched> all = new WatchBook(store).all();
        List<Alerts.Queue> queues = store.alerts().queues();
        return Reply.json(json -> json.list("items", all, (each, watched) -> write(each, watched, queues)));
    }

    private Reply one(Call call) {
        Watched watched = watched(call);
        List<Alerts.Queue> queues = store.alerts().queues();
        return Reply.json(json -> write(json, watched, queues));
    }

    private static void write(Json json, Watched watched, List<Alerts.Queue> queues) {
        fields(json, WatchJson.write(watched.watch(), false));
        json.text("seen", watched.seen());
        List<Alerts.Queue> own = queues.stream()
                .filter(queue -> queue.watch().equals(watched.watch().name()))
                .toList();
        json.list(
                "waiting",
                own,
                (each, queue) -> each.text("channel", queue.channel())
                        .number("alerts", queue.waiting())
                        .number("tries", queue.tries())
                        .text("problem", queue.problem()));
    }

    private static void fields(Json json, ObjectNode node) {
        node.properties()
                .forEach(each -> json.raw(each.getKey(), each.getValue().toString()));
    }

    private Reply add(Call call) {
        Watch watch = watch(call.body());
        if (new WatchBook(store).find(watch.name()) != null) {
            throw Refused.conflict(
                    "there is a watch of this name",
                    watch.name() + " is taken",
                    "choose another, or change that one by PUT");
        }
        return keep(call, watch, 201);
    }

    private Reply change(Call call) {
        Watched known = watched(call);
        ObjectNode body = call.body().deepCopy().asObject();
        body.put("name", known.watch().name());
        if (!body.has("since")) {
            body.put("since", known.watch().since().toString());
        }
        return keep(call, watch(body), 200);
    }

    private static Watch parsed(WatchJson.Parsed parsed) {
        return switch (parsed) {
            case WatchJson.Parsed.Good(Watch watch) -> watch;
            case WatchJson.Parsed.Bad(String why) -> throw Refused.wrong("watch", why);
        };
    }

    private Watch watch(JsonNode body) {
        return parsed(WatchJson.read(body, clock.instant()));
    }

    /** The one answer that has the secrets of webhooks: whoever made them must learn them. */
    private Reply keep(Call call, Watch watch, int status) {
        Instant now = clock.instant();
        new WatchBook(store).put(watch, now);
        diary.note(call, "watch", watch.name(), WatchJson.write(watch, false).toString());
        return Reply.fresh(status, json -> fields(json, WatchJson.write(watch, true)));
    }

    private Reply remove(Call call) {
        Watched watched = watched(call);
        new WatchBook(store).remove(watched.watch().name(), clock.instant());
        diary.note(call, "remove watch", watched.watch().name(), "");
        return Reply.done();
    }

    private Reply found(Call call) {
        Watched watched = watched(call);
        int limit = call.number("limit", USUAL, 1, MOST);
        String cursor = call.query("cursor");
        long before = cursor == null ? Long.MAX_VALUE : number("cursor", cursor);
        List<Alerts.Alert> page = store.alerts().before(watched.watch().name(), before, limit + 1);
        List<Alerts.Alert> items = page.size() > limit ? page.subList(0, limit) : page;
        String next = page.size() > limit ? String.valueOf(items.getLast().number()) : null;
        return Reply.json(json -> json.list("items", items, (each, alert) -> fields(each, AlertJson.write(alert)))
                .text("next", next));
    }

    private Reply alerts(Call call) {
        int limit = call.number("limit", USUAL, 1, MOST);
        String after = call.query("after");
        String watch = call.query("watch");
        List<Alerts.Alert> items = store.alerts().after(watch, after == null ? 0 : number("after", after), limit);
        return Reply.json(json -> json.list("items", items, (each, alert) -> fields(each, AlertJson.write(alert))));
    }

    private Reply feed(Call call) {
        Watched watched = watched(call);
        String feed = AlertFeed.write(
                watched.watch(), store.alerts().latest(watched.watch().name(), FEED), "feed");
        return Reply.text("application/atom+xml; charset=utf-8", feed, true);
    }

    private Watched watched(Call call) {
        String name = call.parameter("name");
        Watched watched = Watch.isName(name) ? new WatchBook(store).find(name) : null;
        if (watched == null) {
            throw Refused.noSuch("watch", name);
        }
        return watched;
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refused.wrong(name, Refused.shown(value) + " is no number");
        }
    }
}
