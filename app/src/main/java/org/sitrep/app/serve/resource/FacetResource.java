package org.sitrep.app.serve.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Told;
import org.sitrep.picture.view.EventView;
import org.sitrep.picture.view.Version;

/** What the filter lets through, counted by field, and who has to do with whom in it. */
public final class FacetResource {
    private static final int MOST_EDGES = 500;
    private static final int MOST_VALUES = 200;

    private final Situations situations;
    private final Map<String, String> countries = new HashMap<>();

    /** Counts of {@code situations}. */
    public FacetResource(Situations situations) {
        this.situations = situations;
        Knowledge.standard()
                .table("knowledge/countries.tsv")
                .rows()
                .forEach(row -> countries.put(row.get("iso3"), row.get("name")));
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/facets", this::facets),
                Route.get("/api/v1/network", this::network),
                Route.get("/api/v1/actors/{id}/network", this::ofActor));
    }

    /** Fields that events are counted by. */
    enum By {
        TYPE,
        MODE,
        QUAD,
        STATUS,
        COUNTRY,
        PLACE,
        ACTOR,
        STORY,
        OUTLET,
        TAG
    }

    private Reply facets(Call call) {
        EventFilters.Asked asked = EventFilters.all(call);
        List<By> given = call.values("by", By.class);
        Set<By> fields = given.isEmpty() ? EnumSet.allOf(By.class) : EnumSet.copyOf(given);
        int most = call.number("values", 20, 1, MOST_VALUES);
        Directory directory = situations.directory(asked.question().asOf());
        List<EventView> events = Events.all(situations.view(), asked);
        List<Tally> tallies = new ArrayList<>();
        for (By field : fields) {
            Tally tally = new Tally(field.name().toLowerCase(Locale.ROOT), most);
            events.forEach(
                    event -> values(field, event, directory).forEach((value, label) -> tally.add(value, label, 1)));
            tallies.add(tally);
        }
        return Reply.json(json ->
                json.number("total", events.size()).list("facets", tallies, (each, tally) -> tally.write(each)));
    }

    /** The values of a field with their labels; each counts once for an event. */
    private Map<String, String> values(By field, EventView event, Directory directory) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (field) {
            case TYPE -> values.put(event.type().name(), event.type().name());
            case MODE -> event.modes().forEach(mode -> values.put(mode.value(), mode.value()));
            case QUAD ->
                values.put(
                        String.valueOf(event.type().quad()),
                        String.valueOf(event.type().quad()));
            case STATUS ->
                event.statuses()
                        .forEach(each ->
                                values.put(each.value().word(), each.value().word()));
            case COUNTRY ->
                event.places().forEach(each -> {
                    if (each.value().country() != null) {
                        String code = each.value().country();
                        values.put(code, countries.getOrDefault(code, code));
                    }
                });
            case PLACE ->
                event.places()
                        .forEach(each ->
                                values.put(each.value().id(), each.value().name()));
            case ACTOR ->
                Stream.concat(event.actors().stream(), event.recipients().stream())
                        .map(Version::value)
                        .forEach(each -> values.put(each.id(), each.name()));
            case STORY -> {
                if (event.story() != null) {
                    values.put(event.story(), directory.title(event.story()));
                }
            }
            case OUTLET -> event.outlets().forEach(each -> values.put(each, each));
            case TAG -> directory.labels(event.words().document()).forEach(each -> values.put(each, each));
        }
        return values;
    }

    /** One pair, in one direction. */
    private record Pair(String from, String to) {}

    private static final class Edge {
        private int events;
        private int cooperation;
        private final TreeMap<String, Integer> types = new TreeMap<>();

        private void add(EventView event) {
            events++;
            cooperation += event.type().quad() <= 2 ? 1 : 0;
            types.merge(event.type().name(), 1, Integer::sum);
        }
    }

    private Reply network(Call call) {
        return network(EventFilters.all(call), null, call.number("edges", 120, 1, MOST_EDGES));
    }

    private Reply ofActor(Call call) {
        String id = call.parameter("id");
        EventFilters.Asked asked = EventFilters.ofNetwork(call).with(id);
        if (situations.directory(asked.question().asOf()).actor(id) == null) {
            throw Refused.noSuch("actor", id);
        }
        return network(asked, id, call.number("edges", 60, 1, MOST_EDGES));
    }

    private Reply network(EventFilters.Asked asked, @Nullable String centre, int most) {
        Directory directory = situations.directory(asked.question().asOf());
        Map<Pair, Edge> edges = new HashMap<>();
        for (EventView event : Events.all(situations.view(), asked)) {
            pairs(directory.picture().tellings(event.id()), centre)
                    .forEach(pair ->
                            edges.computeIfAbsent(pair, key -> new Edge()).add(event));
        }
        List<Map.Entry<Pair, Edge>> sorted = edges.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Pair, Edge> entry) -> entry.getValue().events)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().from())
                        .thenComparing(entry -> entry.getKey().to()))
                .toList();
        List<Map.Entry<Pair, Edge>> shown = sorted.subList(0, Math.min(most, sorted.size()));
        Set<String> nodes = new LinkedHashSet<>();
        if (centre != null) {
            nodes.add(centre);
        }
        shown.forEach(entry -> {
            nodes.add(entry.getKey().from());
            nodes.add(entry.getKey().to());
        });
        List<Directory.Who> named = new ArrayList<>();
        for (String node : nodes) {
            Directory.Who who = directory.actor(node);
            if (who != null) {
                named.add(who);
            }
        }
        return Reply.json(json -> json.text("centre", centre)
                .list("nodes", named, ActorResource::actor)
                .list("edges", shown, FacetResource::edge)
                .flag("more", shown.size() < sorted.size()));
    }

    private static void edge(Json json, Map.Entry<Pair, Edge> entry) {
        Edge edge = entry.getValue();
        json.text("from", entry.getKey().from())
                .text("to", entry.getKey().to())
                .number("events", edge.events)
                .number("cooperation", edge.cooperation)
                .number("conflict", edge.events - edge.cooperation)
                .object("types", (Json types) -> edge.types.forEach((type, count) -> types.number(type, count)));
    }

    /** Who acts on whom in an event, each pair once; with a centre only what it has a part in. */
    private static Set<Pair> pairs(List<Told> tellings, @Nullable String centre) {
        Set<Pair> pairs = new HashSet<>();
        for (Told told : tellings) {
            for (Identity from : told.actors()) {
                for (Identity to : told.recipients()) {
                    boolean asked = centre == null || centre.equals(from.id()) || centre.equals(to.id());
                    if (asked && !from.id().equals(to.id())) {
                        pairs.add(new Pair(from.id(), to.id()));
                    }
                }
            }
        }
        return pairs;
    }
}
