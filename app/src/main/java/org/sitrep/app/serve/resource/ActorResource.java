package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Json;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.app.serve.http.Reply;
import org.sitrep.app.serve.http.Route;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.CodedRecord;
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.correction.Overlay;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.state.Holding;
import org.sitrep.picture.store.Store;
import org.sitrep.picture.store.Stored;
import org.sitrep.picture.view.ActorView;
import org.sitrep.picture.view.ActorView.Office;
import org.sitrep.picture.view.ListQuestion;
import org.sitrep.picture.view.ListQuestion.By;
import org.sitrep.picture.view.ReportView;
import org.sitrep.picture.view.SituationView;

/** Actors: the list, and the dossier of one. */
public final class ActorResource {
    /** Reports that are read for what the picture does not keep: designations, relations, spans of life. */
    private static final int READ = 50;

    private final Store store;
    private final SituationView view;

    /** Actors of {@code store}. */
    public ActorResource(Store store) {
        this.store = store;
        this.view = store.situation();
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/actors", this::list), Route.get("/api/v1/actors/{id}", this::dossier));
    }

    private Reply list(Call call) {
        ListQuestion question = Lists.question(call)
                .words(call.query("q"))
                .only(By.KIND, Lists.names(call.values("kind", ActorKind.class)))
                .only(By.COUNTRY, call.values("country"))
                .only(By.NAMED, Lists.either(call.flag("named")));
        return Lists.reply(view, SituationView.Listed.ACTORS, question, view::actors, ActorResource::actor);
    }

    static void actor(Json json, ActorView actor) {
        SituationShapes.actor(json, actor.actor());
        json.number("events", actor.events())
                .number("statements", actor.statements())
                .number("documents", actor.reports())
                .text("from", actor.from())
                .text("to", actor.to());
    }

    /** Something a report says of the actor. */
    private record Said<T>(CodedRecord record, T what, Span span) {
        void words(Json json) {
            json.text("document", record.document().id())
                    .span("words", record.document().text(), span);
        }
    }

    /** A relation, and to whom. */
    private record Tie(String type, Identity to) {}

    /** What the latest reports say of an actor, beside what the picture keeps. Not thread-safe. */
    private static final class Latest {
        private final List<Said<Actor.Designation>> designations = new ArrayList<>();
        private final List<Said<Tie>> ties = new ArrayList<>();
        private @Nullable String wikidata;
        private @Nullable String lifespan;

        private void add(CodedRecord record, Actor actor, Map<String, Identity> identities) {
            wikidata = actor.wikidata() == null ? wikidata : actor.wikidata();
            lifespan = actor.lifespan() == null ? lifespan : actor.lifespan();
            actor.designations()
                    .forEach(each -> designations.add(
                            new Said<>(record, each, each.evidence().getFirst())));
            for (Actor.Relation relation : actor.relations()) {
                Identity to = identities.get(relation.to());
                if (to != null) {
                    ties.add(new Said<>(
                            record,
                            new Tie(relation.type(), to),
                            relation.evidence().getFirst()));
                }
            }
        }
    }

    private Latest latest(String id, Instant asOf) {
        Latest latest = new Latest();
        Overlay corrections = Overlay.of(store.corrections(asOf));
        // The oldest first, so that the words come in the order in which they were learned.
        for (ReportView report : view.naming(id, asOf, READ).reversed()) {
            ReportView.Full full = view.report(report.document(), asOf);
            Stored stored = full == null ? null : store.record(report.document(), asOf);
            if (full != null && stored != null) {
                CodedRecord record = corrections.apply(stored.record());
                for (Actor actor : record.actors()) {
                    Identity identity = full.actors().get(actor.id());
                    if (identity != null && identity.id().equals(id)) {
                        latest.add(record, actor, full.actors());
                    }
                }
            }
        }
        return latest;
    }

    private Reply dossier(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        ActorView.Full full = view.actor(id, asOf);
        if (full == null) {
            throw Refused.noSuch("actor", id);
        }
        Set<String> aliases = new LinkedHashSet<>();
        full.names().forEach(name -> aliases.add(name.text()));
        aliases.remove(full.actor().actor().name());
        Latest latest = latest(id, asOf);
        List<Office> offices = full.offices().stream()
                .sorted(Comparator.comparing(Office::first, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Map<String, ReportView.Full> reports = new HashMap<>();
        offices.forEach(office -> {
            ReportView.Full report = view.report(office.words().document(), asOf);
            if (report != null) {
                reports.put(office.words().document(), report);
            }
        });
        List<Holding> holdings = view.holdings(ListQuestion.asOf(asOf).of(id).limit(ListResource.MOST))
                .items();
        Map<EventType, int[]> types = types(id, asOf);
        return Reply.json(json -> json.object("actor", each -> actor(each, full.actor()))
                .texts("aliases", aliases)
                .texts("codes", full.codes().stream().map(ActorView.Name::text).toList())
                .text("wikidata", latest.wikidata)
                .text("lifespan", latest.lifespan)
                .list(
                        "roles",
                        offices,
                        (each, office) ->
                                role(each, office, reports.get(office.words().document())))
                .list("holdings", holdings, SituationShapes::holding)
                .list("designations", latest.designations, (each, said) -> {
                    each.text("label", said.what().label())
                            .text("by", said.what().by());
                    said.words(each);
                })
                .list("relations", latest.ties, (each, said) -> {
                    each.text("type", said.what().type())
                            .object("to", said.what().to(), SituationShapes::actor);
                    said.words(each);
                })
                .list(
                        "byType",
                        types.entrySet(),
                        (each, entry) -> each.text("type", entry.getKey().name())
                                .number("asActor", entry.getValue()[0])
                                .number("asRecipient", entry.getValue()[1])));
    }

    private static void role(Json json, Office office, ReportView.@Nullable Full report) {
        json.text("title", office.title())
                .text("of", office.of())
                .text("status", office.status())
                .text("from", office.from())
                .text("to", office.to())
                .text("outlet", report == null ? null : report.report().outlet())
                .text("published", report == null ? null : report.report().published())
                .text("document", office.words().document())
                .object("words", office.words(), SituationShapes::cited);
    }

    /** In how many events of each type the actor acts, and in how many it receives. */
    private Map<EventType, int[]> types(String id, Instant asOf) {
        Map<EventType, int[]> types = new TreeMap<>();
        view.sides(id, asOf).forEach(side -> {
            int[] count = types.computeIfAbsent(side.type(), key -> new int[2]);
            count[side.acts() ? 0 : 1] = side.events();
        });
        return types;
    }
}
