package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;

/** Turns linked mentions into the actors of the record: order, ids, names, country, sector, code. */
final class Build {
    private final Document document;
    private final Leaders leaders;
    private final WorldLeaders worldLeaders;

    Build(Document document, ActorKnowledge knowledge) {
        this.document = document;
        this.leaders = knowledge.leaders();
        this.worldLeaders = knowledge.worldLeaders();
    }

    List<Actor> actors(List<Entity> entities) {
        List<Entity> ordered = new ArrayList<>(
                entities.stream().filter(entity -> !entity.mentions.isEmpty()).toList());
        ordered.forEach(Entity::sort);
        ordered.sort((a, b) -> {
            int order = a.mentions.get(0).span().compareTo(b.mentions.get(0).span());
            return order != 0 ? order : Integer.compare(entities.indexOf(a), entities.indexOf(b));
        });
        Map<Entity, String> ids = new HashMap<>();
        for (Entity entity : ordered) {
            ids.put(entity, "a" + (ids.size() + 1));
        }
        return ordered.stream().map(entity -> actor(entity, ids)).toList();
    }

    private Actor actor(Entity entity, Map<Entity, String> ids) {
        TreeMap<Span, Actor.Mention> mentions = new TreeMap<>();
        for (Mention mention : entity.mentions) {
            if (mention.rule.equals(Pronouns.RELATIVE)) {
                continue;
            }
            mentions.putIfAbsent(mention.span(), new Actor.Mention(mention.span(), mention.form, mention.rule));
        }
        Mention first = entity.mentions.get(0);
        String name = entity.name == null ? unnamed(entity) : entity.name;
        Code code = code(entity);
        List<String> aliases = new ArrayList<>();
        entity.aliases.stream().filter(alias -> !alias.equals(name)).forEach(aliases::add);
        if (entity.holder != null && entity.name == null) {
            aliases.add(entity.holder.name());
        }
        Actor.Mention leading = mentions.firstEntry().getValue();
        return new Actor(
                ids.getOrDefault(entity, ""),
                name,
                entity.kind,
                code.country(),
                code.sector(),
                code.code(),
                null,
                aliases,
                List.copyOf(mentions.values()),
                roles(entity, ids),
                entity.designations,
                relations(entity, ids),
                entity.lifespan,
                List.of(leading.span()),
                new Because(
                        "actor/" + leading.rule().replace(' ', '-'),
                        source(entity),
                        first.span(),
                        filled(entity),
                        entity.mentions.stream()
                                .flatMap(mention -> mention.lost().stream())
                                .distinct()
                                .toList()));
    }

    private static List<Because.Filled> filled(Entity entity) {
        List<Because.Filled> filled = new ArrayList<>();
        if (entity.countryRule != null) {
            filled.add(new Because.Filled("country", entity.mentions.get(0).span(), entity.countryRule));
        }
        if (entity.holder != null) {
            filled.add(new Because.Filled(
                    "holder",
                    entity.mentions.get(0).span(),
                    entity.holder.name() + ", as " + entity.holder.where() + " has it"));
        }
        return filled;
    }

    private @Nullable String source(Entity entity) {
        if (entity.known != null) {
            return entity.known
                    .on(
                            document.published() == null
                                    ? null
                                    : document.published().day())
                    .where();
        }
        for (Mention mention : entity.mentions) {
            if (mention.phrase != null) {
                return mention.phrase.role().where();
            }
        }
        return null;
    }

    private String unnamed(Entity entity) {
        for (Mention mention : entity.mentions) {
            if (mention.label != null) {
                return mention.label;
            }
            if (mention.phrase != null || mention.shape == Mention.Shape.PEOPLE) {
                return Coreference.bare(mention.span().in(document.text()));
            }
        }
        return entity.mentions.get(0).span().in(document.text());
    }

    private record Code(
            @Nullable String country,
            @Nullable String sector,
            @Nullable String code) {}

    private Code code(Entity entity) {
        if (entity.known != null) {
            Known.Period period = entity.known.on(
                    document.published() == null ? null : document.published().day());
            return new Code(period.country(), period.sector(), period.code());
        }
        String country = entity.country;
        String sector = entity.sector;
        String cameo = entity.cameo;
        if (entity.isPerson() && !entity.roles.isEmpty()) {
            RoleDraft main = main(entity);
            if (main.country != null) {
                country = main.country;
            }
            boolean past = main.status == RoleStatus.HELD && !main.leftNow && main.noun.sort() == RoleNoun.Sort.OFFICE;
            boolean police = isPoliceRank(entity, main);
            boolean staff = isMilitaryStaff(entity, main);
            sector = past ? "ELI" : police ? "COP" : staff ? "MIL" : main.sector;
            cameo = past ? "ELI" : police ? "COP" : staff ? "MIL" : main.cameo;
        }
        NameEntry body = entity.isPerson() && sector == null
                ? worldLeaders.body(
                        entity.name,
                        document.published() == null
                                ? null
                                : document.published().day())
                : null;
        if (body != null && body.known() != null) {
            Known.Period period = body.known().periods().get(0);
            return new Code(null, period.sector(), period.code());
        }
        // "who leads the party": whoever governs on that day does so all the same
        boolean party = "PTY".equals(sector);
        boolean asked = sector == null || party && document.published() != null;
        Leaders.Term term = entity.isPerson() && entity.name != null && asked && !isOnlyKin(entity)
                ? leaders.on(
                        entity.name,
                        document.published() == null
                                ? null
                                : document.published().day())
                : null;
        if (term != null && (country == null || country.equals(term.country()))) {
            String day = document.published() == null
                    ? term.from()
                    : document.published().value();
            boolean holds = term.holdsOn(day.substring(0, Math.min(10, day.length())));
            if (holds || !party) {
                country = term.country();
                sector = holds ? "GOV" : "ELI";
                cameo = sector;
            }
        }
        if (entity.kind == ActorKind.STATE) {
            return new Code(country, sector, country);
        }
        return new Code(country, sector, joined(country, cameo));
    }

    /** "Diaz's son Saddam": a given name that others have too. */
    private static boolean isOnlyKin(Entity person) {
        return person.name != null
                && person.name.indexOf(' ') < 0
                && person.mentions.stream()
                        .anyMatch(mention ->
                                mention.phrase != null && mention.phrase.role().sort() == RoleNoun.Sort.RELATION);
    }

    /** "Field Marshal X, the chief of staff": of the army. */
    private static boolean isMilitaryStaff(Entity entity, RoleDraft main) {
        return main.noun.noun().equals("chief of staff")
                && main.ofEntity == null
                && entity.roles.stream().anyMatch(role -> role.status == RoleStatus.HOLDS && "MIL".equals(role.sector));
    }

    /** "A police officer, Sgt. X": a rank that is of no army. */
    private static boolean isPoliceRank(Entity entity, RoleDraft rank) {
        return "MIL".equals(rank.sector)
                && rank.ofEntity == null
                && entity.roles.stream().anyMatch(role -> role.status == RoleStatus.HOLDS && "COP".equals(role.sector));
    }

    /** Country and role, one behind the other; a role code of an international body stands alone. */
    private static @Nullable String joined(@Nullable String country, @Nullable String cameo) {
        if (cameo == null) {
            return country;
        }
        boolean international = cameo.startsWith("IGO") || cameo.startsWith("NGO") || cameo.startsWith("IMG");
        return country == null || international ? cameo : country + cameo;
    }

    /** The office that counts on the document's date: held before sought, sought before past; an office before another noun; whatever has a sector before what has none. */
    private static RoleDraft main(Entity entity) {
        RoleDraft best = entity.roles.get(0);
        for (RoleDraft role : entity.roles) {
            boolean tells = role.sector != null || best.sector == null;
            if (tells && (best.sector == null && role.sector != null || rank(role) < rank(best))) {
                best = role;
            }
        }
        return best;
    }

    private static int rank(RoleDraft role) {
        int base = switch (role.status) {
            case HOLDS -> 0;
            case ACTING -> 0; // "the transitional president, General X"
            case ELECT -> 2;
            case CLAIMS -> 3;
            case SOUGHT -> 4;
            case HELD -> 5;
        };
        boolean office = role.noun.sort() == RoleNoun.Sort.OFFICE;
        return 8 * (role.leftNow ? 0 : base)
                + (role.sector == null ? office ? 4 : 48 : 0)
                + (office ? 0 : 2)
                + (role.status == RoleStatus.ACTING ? 1 : 0)
                + (role.country == null ? 1 : 0);
    }

    private static List<Actor.Role> roles(Entity entity, Map<Entity, String> ids) {
        List<Actor.Role> roles = new ArrayList<>();
        for (RoleDraft role : entity.roles) {
            roles.add(new Actor.Role(
                    role.title,
                    role.of,
                    role.ofEntity == null ? null : ids.get(role.ofEntity),
                    role.status,
                    role.from,
                    role.to,
                    role.evidence.stream().distinct().sorted().toList()));
        }
        return roles;
    }

    private static List<Actor.Relation> relations(Entity entity, Map<Entity, String> ids) {
        List<Actor.Relation> relations = new ArrayList<>();
        for (RelationDraft relation : entity.relations) {
            String to = ids.get(relation.to());
            if (to != null && !to.equals(ids.get(entity))) {
                relations.add(new Actor.Relation(relation.type(), to, List.of(relation.evidence())));
            }
        }
        return relations;
    }
}
