package org.sitrep.app.serve.resource;

import java.time.Instant;
import java.util.ArrayList;
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
import org.sitrep.engine.record.EventType;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Learned;
import org.sitrep.picture.situation.SituationEvent;
import org.sitrep.picture.situation.Told;

/** Actors: the list, and the dossier of one. */
public final class ActorResource {
    private final Situations situations;

    /** Actors of {@code situations}. */
    public ActorResource(Situations situations) {
        this.situations = situations;
    }

    /** Its routes. */
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/actors", this::list), Route.get("/api/v1/actors/{id}", this::dossier));
    }

    private Reply list(Call call) {
        Directory directory = situations.directory(call.asOf());
        Names wanted = new Names(call.query("q"));
        List<ActorKind> kinds = call.values("kind", ActorKind.class);
        List<String> countries = call.values("country");
        Boolean named = call.flag("named");
        List<Directory.Who> found = directory.actors().stream()
                .filter(who -> wanted.in(who.identity().name()))
                .filter(who -> kinds.isEmpty() || kinds.contains(who.identity().kind()))
                .filter(who -> countries.isEmpty()
                        || countries.contains(String.valueOf(who.identity().country())))
                .filter(who -> named == null || named == who.identity().named())
                .toList();
        return Paged.reply(call, found, who -> who.identity().id(), ActorResource::actor);
    }

    static void actor(Json json, Directory.Who who) {
        SituationShapes.actor(json, who.identity());
        json.number("events", who.events())
                .number("statements", who.statements())
                .number("documents", who.documents())
                .text("from", who.from())
                .text("to", who.to());
    }

    /** Something a report says of the actor. */
    private record Said<T>(Learned report, T what, Span span) {
        void words(Json json) {
            json.text("document", report.document())
                    .span("words", report.record().document().text(), span);
        }
    }

    /** A relation, and to whom. */
    private record Tie(String type, Identity to) {}

    private Reply dossier(Call call) {
        String id = call.parameter("id");
        Instant asOf = call.asOf();
        Directory directory = situations.directory(asOf);
        Directory.Who who = directory.actor(id);
        if (who == null) {
            throw Refused.noSuch("actor", id);
        }
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        List<Said<Actor.Role>> roles = new ArrayList<>();
        List<Said<Actor.Designation>> designations = new ArrayList<>();
        List<Said<Tie>> ties = new ArrayList<>();
        String[] known = new String[2];
        for (Learned report : directory.picture().reports()) {
            Map<String, Identity> identities = directory.picture().actors(report.document());
            for (Actor actor : report.record().actors()) {
                Identity identity = identities.get(actor.id());
                if (identity == null || !identity.id().equals(id)) {
                    continue;
                }
                aliases.add(actor.name());
                aliases.addAll(actor.aliases());
                if (actor.code() != null) {
                    codes.add(actor.code());
                }
                known[0] = known[0] == null ? actor.wikidata() : known[0];
                known[1] = known[1] == null ? actor.lifespan() : known[1];
                actor.roles()
                        .forEach(role -> roles.add(
                                new Said<>(report, role, role.evidence().getFirst())));
                actor.designations()
                        .forEach(each -> designations.add(
                                new Said<>(report, each, each.evidence().getFirst())));
                for (Actor.Relation relation : actor.relations()) {
                    Identity to = identities.get(relation.to());
                    if (to != null) {
                        ties.add(new Said<>(
                                report,
                                new Tie(relation.type(), to),
                                relation.evidence().getFirst()));
                    }
                }
            }
        }
        aliases.remove(who.identity().name());
        roles.sort(java.util.Comparator.comparing(
                said -> said.report().published(),
                java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())));
        Map<EventType, int[]> types = types(directory, id);
        return Reply.json(json -> json.object("actor", each -> actor(each, who))
                .texts("aliases", aliases)
                .texts("codes", codes)
                .text("wikidata", known[0])
                .text("lifespan", known[1])
                .list("roles", roles, ActorResource::role)
                .list("holdings", holdings(directory, id), SituationShapes::holding)
                .list("designations", designations, (each, said) -> {
                    each.text("label", said.what().label())
                            .text("by", said.what().by());
                    said.words(each);
                })
                .list("relations", ties, (each, said) -> {
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

    private static void role(Json json, Said<Actor.Role> said) {
        Actor.Role role = said.what();
        json.text("title", role.title())
                .text("of", role.of())
                .text("status", role.status().word())
                .text("from", role.from())
                .text("to", role.to())
                .text("outlet", said.report().record().document().source())
                .text("published", said.report().published());
        said.words(json);
    }

    private static List<org.sitrep.picture.state.Holding> holdings(Directory directory, String id) {
        return directory.picture().holdings().stream()
                .filter(holding -> holding.subject().id().equals(id) || id.equals(holding.object()))
                .toList();
    }

    /** In how many events of each type the actor acts, and in how many it receives. */
    private static Map<EventType, int[]> types(Directory directory, String id) {
        Map<EventType, int[]> types = new TreeMap<>();
        for (SituationEvent event : directory.picture().events()) {
            boolean acts = false;
            boolean receives = false;
            EventType type = null;
            for (Told told : directory.picture().tellings(event.id())) {
                type = type == null ? told.type() : type;
                acts |= has(told.actors(), id);
                receives |= has(told.recipients(), id);
            }
            if (type != null && (acts || receives)) {
                int[] count = types.computeIfAbsent(type, key -> new int[2]);
                count[0] += acts ? 1 : 0;
                count[1] += receives ? 1 : 0;
            }
        }
        return types;
    }

    private static boolean has(List<Identity> all, @Nullable String id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }
}
