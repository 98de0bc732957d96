package org.sitrep.engine.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.record.ActorKind;

/** Links peoples, and bodies whose names no list has: what kind they are, their words and endings tell. */
final class Unlisted {
    private final Coreference links;

    Unlisted(Coreference links) {
        this.links = links;
    }

    void people(Mention mention) {
        NameEntry entry = mention.entry;
        if (entry == null) {
            return;
        }
        if (mention.plural) {
            String key = "people:"
                    + (entry.country() == null ? mention.headToken().form() + mention.country : entry.country());
            Entity entity = links.listed.byKnown.get(key);
            if (entity == null) {
                entity = links.create(ActorKind.GROUP, mention, "people");
                entity.country = mention.country;
                entity.sector = "CVL";
                entity.cameo = "CVL";
                if (entity.country == null && !isRegional(mention)) {
                    links.settle(entity, mention);
                }
                links.listed.byKnown.put(key, entity);
            } else {
                entity.add(mention, "people");
            }
            return;
        }
        Entity entity = links.create(ActorKind.PERSON, mention, "national");
        entity.country = mention.country;
        entity.sector = "CVL";
        entity.cameo = "CVL";
    }

    /** "Europeans", "Muslims": at home in many states. */
    private boolean isRegional(Mention mention) {
        return links.knowledge.isCue("worldwide", mention.headToken().form().toLowerCase(Locale.ROOT));
    }

    void body(Mention mention) {
        String name = Coreference.bare(mention.name(links.document.text()));
        Entity bearer = mention.phrase == null && mention.nameWords() == 1 ? links.bearerOf(name) : null;
        if (bearer != null) {
            bearer.add(mention, "part of name");
            return;
        }
        Entity entity = Bodies.find(links.entities, mention, name);
        if (entity != null) {
            entity.add(mention, entity.aliases.contains(name) ? "same name" : "acronym or part of name");
            entity.aliases.add(name);
            if (entity.known == null && entity.name != null && name.length() > entity.name.length()) {
                entity.name = name;
            }
            if (mention.phrase != null && entity.known == null && entity.sector == null) {
                said(entity, mention, mention.phrase); // "the EMBF", and later "the EMBF rebel group"
            }
            return;
        }
        Phrase phrase = mention.phrase;
        ActorKind kind = ActorKind.OTHER;
        String sector = null;
        String cameo = null;
        String country = null;
        if (phrase != null) {
            country = phrase.country();
        }
        // "Federation of Cooperatives": what it is called says that it is many, and not whose.
        boolean open = phrase != null
                && phrase.role().inherits()
                && phrase.from() >= mention.nameFrom
                && phrase.sector() != null
                && phrase.sector().equals(phrase.role().sector())
                && links.knowledge.ending(mention.headToken().form()) != null;
        if (phrase != null && !open) {
            kind = Phrases.kind(mention, phrase);
            sector = phrase.sector();
            cameo = phrase.cameo();
        }
        Modifier first = links.knowledge.modifier(
                name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT));
        String last = mention.lastName().toLowerCase(Locale.ROOT);
        if (links.knowledge.isCue("chamber", name.toLowerCase(Locale.ROOT))
                || first != null && "LEG".equals(first.sector()) && links.knowledge.isCue("of-chamber", last)) {
            kind = ActorKind.GOVERNMENT;
            sector = "LEG";
            cameo = "LEG";
        }
        if (sector == null) {
            NameEndings.Ending ending = links.knowledge.ending(mention.lastName());
            if (ending == null) {
                ending = links.knowledge.ending(mention.headToken().form());
            }
            if (ending != null) {
                kind = ending.kind();
                sector = ending.sector();
                cameo = ending.cameo();
            }
        }
        Known.Period band = sector == null || sector.equals("MIL") || sector.equals("CVL") ? band(mention) : null;
        if (band != null) {
            kind = ActorKind.ARMED_GROUP; // "Amhara Fano National Force"
            sector = band.sector();
            cameo = band.cameo();
            country = band.country();
        }
        if (name.contains(" Rights") && (sector == null || sector.equals("CVL") || sector.equals("SOC"))) {
            kind = ActorKind.GROUP;
            sector = "NGO"; // "Legal and Human Rights Centre"
            cameo = "NGO";
        }
        RoleNoun members = members(mention, sector);
        if (members != null) {
            kind = Phrases.kindOfSector(members.sector());
            sector = members.sector();
            cameo = members.cameo();
        }
        Known whole = whole(name);
        if (whole != null) {
            Known.Period period = whole.on(links.day());
            kind = period.kind();
            sector = period.sector();
            cameo = period.cameo();
            country = null;
        }
        entity = links.create(kind, mention, "name");
        entity.name = name;
        entity.aliases.add(name);
        entity.sector = sector;
        entity.cameo = cameo;
        entity.country = country == null && whole == null ? mention.country : country;
        if (whole != null) {
            return;
        }
        if (entity.country == null && kind == ActorKind.PARTY) {
            entity.country = links.setting.main();
            entity.countryRule = entity.country == null ? null : "country of the text";
        }
        boolean ofState = phrase != null && Phrases.isOfState(phrase) || kind == ActorKind.GOVERNMENT;
        if (entity.country == null && ofState) {
            links.settle(entity, mention);
        }
    }

    /** "Cane Growers Council", "Federation of Kenya Employers": those who make up a body whose kind of name tells nothing else; {@code null} if its words do not say. */
    private @Nullable RoleNoun members(Mention mention, @Nullable String sector) {
        Sentence s = mention.sentence;
        boolean made = false;
        RoleNoun members = null;
        for (int i = mention.nameFrom; i < mention.nameTo; i++) {
            String word = s.token(i).form().toLowerCase(Locale.ROOT);
            made |= links.knowledge.isCue("made-up-of", word) || links.knowledge.isCue("may-be-made-up-of", word);
            RoleNouns.Match match = links.knowledge.roles().endingAt(s, mention.nameFrom, i);
            boolean people = match != null
                    && match.plural()
                    && (match.noun().sort() == RoleNoun.Sort.MEMBER
                            || match.noun().sort() == RoleNoun.Sort.BODY) // "Council of Churches"
                    && !match.noun().noun().equals("student") // theirs are in politics, not in teaching
                    && isCivil(match.noun().sector());
            members = people && match != null ? match.noun() : members;
        }
        boolean open = sector == null || sector.equals("GOV") || sector.equals("CVL") || sector.equals("SOC");
        return made && open ? members : null;
    }

    /** The armed group that a word of the name is called after, {@code null} if none is. */
    private Known.@Nullable Period band(Mention mention) {
        for (int i = mention.nameFrom; i < mention.nameTo && mention.nameTo - mention.nameFrom > 1; i++) {
            for (NameEntry entry :
                    links.knowledge.names().exactly(mention.sentence.token(i).form())) {
                Known known = entry.isName() ? entry.known() : null;
                if (known != null && known.sort() == Known.Sort.ARMED_GROUP) {
                    return known.on(links.day());
                }
            }
        }
        return null;
    }

    private static boolean isCivil(@Nullable String sector) {
        return sector != null
                && switch (sector) {
                    case "AGR", "BUS", "LAB", "EDU", "MED", "JRN", "REL", "SOC", "CVL" -> true;
                    default -> false;
                };
    }

    private void said(Entity entity, Mention mention, Phrase phrase) {
        entity.kind = Phrases.kind(mention, phrase);
        entity.sector = phrase.sector();
        entity.cameo = phrase.cameo();
        entity.country = entity.country == null ? phrase.country() : entity.country;
        if (entity.country == null && Phrases.isOfState(phrase)) {
            links.settle(entity, mention);
        }
    }

    /** "ECOWAS Commission", "Peace and Security Council of the African Union": the body between states that the named one is a part of; {@code null} if its name says none. */
    private @Nullable Known whole(String name) {
        for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
            Known first = betweenStates(name.substring(0, end));
            if (first != null) {
                return first;
            }
        }
        int of = name.lastIndexOf(" of ");
        return of < 0 ? null : betweenStates(Coreference.bare(name.substring(of + 4)));
    }

    private @Nullable Known betweenStates(String name) {
        for (NameEntry entry : links.knowledge.names().exactly(name)) {
            Known known = entry.isName() ? entry.known() : null;
            Known.Period period = known == null ? null : known.on(links.day());
            boolean world = period != null
                    && (period.kind() == ActorKind.INTERNATIONAL_ORGANISATION
                            || "NGO".equals(period.sector())); // "Amnesty International Indonesia"
            if (world && period != null && period.country() == null) {
                return known;
            }
        }
        return null;
    }
}
