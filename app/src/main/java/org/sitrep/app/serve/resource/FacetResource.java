package org.sitrep.app.serve.resource;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.picture.view.Counted;
import org.sitrep.picture.view.EventQuestion;
import org.sitrep.picture.view.SituationView;

/** What the filter lets through, counted by field, and who has to do with whom in it. */
public final class FacetResource {
    private static final int MOST_EDGES = 500;
    private static final int MOST_VALUES = 200;

    private final SituationView view;
    private final Map<String, String> countries = new HashMap<>();

    /** Counts of a situation. */
    public FacetResource(SituationView view) {
        this.view = view;
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

    private Reply facets(Call call) {
        EventQuestion question = EventFilters.all(call);
        List<Counted.Facet> given = call.values("by", Counted.Facet.class);
        Set<Counted.Facet> fields = given.isEmpty() ? EnumSet.allOf(Counted.Facet.class) : EnumSet.copyOf(given);
        int most = call.number("values", 20, 1, MOST_VALUES);
        Map<Counted.Facet, Counted.Values> counts = new LinkedHashMap<>();
        fields.forEach(field -> counts.put(field, view.values(question, field, most)));
        Map<String, String> titles = titles(counts.get(Counted.Facet.STORY), question);
        int total = view.count(question);
        return Reply.json(json -> json.number("total", total)
                .list(
                        "facets",
                        counts.entrySet(),
                        (each, entry) -> facet(each, entry.getKey(), entry.getValue(), titles)));
    }

    private Map<String, String> titles(Counted.@Nullable Values stories, EventQuestion question) {
        return stories == null
                ? Map.of()
                : view.titles(
                        stories.values().stream().map(Counted.Value::value).toList(), question.asOf());
    }

    private void facet(Json json, Counted.Facet field, Counted.Values values, Map<String, String> titles) {
        json.text("field", field.name().toLowerCase(Locale.ROOT))
                .list(
                        "values",
                        values.values(),
                        (each, one) -> each.text(
                                        "value",
                                        switch (field) {
                                            case TAG -> one.label();
                                            case ACTORKIND -> one.value().toLowerCase(Locale.ROOT);
                                            default -> one.value();
                                        })
                                .text(
                                        "label",
                                        switch (field) {
                                            case STORY -> titles.getOrDefault(one.value(), one.value());
                                            case COUNTRY, ACTORCOUNTRY ->
                                                countries.getOrDefault(one.value(), one.value());
                                            case ACTORKIND -> one.value().toLowerCase(Locale.ROOT);
                                            default -> one.label();
                                        })
                                .number("count", one.events()))
                .flag("more", values.more());
    }

    private Reply network(Call call) {
        return network(EventFilters.all(call), null, call.number("edges", 120, 1, MOST_EDGES));
    }

    private Reply ofActor(Call call) {
        String id = call.parameter("id");
        EventQuestion question = EventFilters.ofNetwork(call).with(id);
        return network(question, id, call.number("edges", 60, 1, MOST_EDGES));
    }

    private Reply network(EventQuestion question, @Nullable String centre, int most) {
        Counted.Network network = view.network(question, centre, most);
        if (centre != null && network.actors().isEmpty()) {
            throw Refused.noSuch("actor", centre);
        }
        return Reply.json(json -> json.text("centre", centre)
                .list("nodes", network.actors(), ActorResource::actor)
                .list("edges", network.edges(), FacetResource::edge)
                .flag("more", network.more()));
    }

    private static void edge(Json json, Counted.Edge edge) {
        int cooperation = edge.types().entrySet().stream()
                .filter(entry -> entry.getKey().quad() <= 2)
                .mapToInt(Map.Entry::getValue)
                .sum();
        json.text("from", edge.from())
                .text("to", edge.to())
                .number("events", edge.events())
                .number("cooperation", cooperation)
                .number("conflict", edge.events() - cooperation)
                .object(
                        "types",
                        (Json types) -> edge.types().forEach((type, count) -> types.number(type.name(), count)));
    }
}
